/**
 * What an author's drawing may consist of: elements, attributes and functions of SVG that draw and do nothing
 * else.
 */

export const svgElements = words(`svg g defs symbol use switch style
  path rect circle ellipse line polyline polygon text tspan textPath marker
  linearGradient radialGradient stop pattern clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Characters outside these are never drawn. */
export const textElements = words('text tspan textPath style');

/** Words about a drawing, which stand in no page: they are taken out without a word. */
export const notes = words('metadata title desc');

/** Attributes that are also properties of style sheets. */
export const svgProperties =
  words(`alignment-baseline baseline-shift clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering
  isolation letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
  overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-rendering transform
  transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode`);

export const svgAttributes =
  words(`id class style lang x y x1 x2 y1 y2 cx cy r rx ry dx dy width height d points pathLength viewBox
  preserveAspectRatio rotate textLength lengthAdjust startOffset method spacing side markerHeight markerWidth markerUnits orient
  refX refY gradientUnits gradientTransform spreadMethod offset fx fy fr patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits in in2 result stdDeviation edgeMode mode operator k1 k2 k3 k4
  values type tableValues slope intercept amplitude exponent order kernelMatrix divisor bias targetX targetY kernelUnitLength
  preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation z pointsAtX pointsAtY pointsAtZ
  limitingConeAngle scale xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles media systemLanguage`);

/** Say nothing that is drawn: taken out without a word. */
export const silentAttributes = words(
  'version baseProfile role enable-background contentScriptType contentStyleType zoomAndPan',
);

const functions = words(
  `matrix translate translateX translateY rotate scale scaleX scaleY skewX skewY rgb rgba hsl hsla calc`,
);

const localUrl = /url\(\s*(?:"#[^\s"'()\\<>]+"|'#[^\s"'()\\<>]+'|#[^\s"'()\\<>]+)\s*\)/gi;

/**
 * No function but those that place and colour, no address but of a part of the same drawing, no escapes that
 * could spell either.
 */
export function isHarmless(value: string): boolean {
  const rest = value.replace(localUrl, ' ');
  if (/[\\<>{}@;]|[a-z]+script:/i.test(rest)) return false;
  return [...rest.matchAll(/([\p{L}\p{N}_-]+)\s*\(/gu)].every(([, name = '']) => functions.has(name));
}

/** Ids that a value points to. */
export function localTargets(value: string): string[] {
  return [...value.matchAll(localUrl)].map(([url]) => /#([^\s"'()]+)/.exec(url)?.[1] ?? '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
