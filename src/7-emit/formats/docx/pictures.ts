/** Pictures and QR codes of a page → drawings in a line. */
import type { Element } from 'hast';
import { joinPath } from '../../../paths/join-path.ts';
import { sha256 } from '../../../values/sha-256.ts';
import { attribute } from '../xlsx/xml.ts';
import { emus, millimetresOf } from './measures.ts';
import { classesOf } from './page-rules.ts';
import { emptyFrame, pngOf } from './png.ts';
import { runOf } from './runs.ts';
import { textOf } from './text-of.ts';
import type { At } from './walk.ts';

/** What Word shows by itself; a drawing needs a picture beside it for programs that know no drawings. */
const shown = /\.(?:png|jpe?g|gif|svg)$/i;
const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const svgExtension = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const svgNamespace = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const twipsPerMillimetre = 1440 / 25.4;

export function picture(element: Element, at: At): void {
  const isSvg = element.tagName === 'svg';
  const drawn = isSvg ? qrDrawing(element, at) : imageDrawing(element, at);
  if (drawn) at.story.tall(drawn, at.paragraph);
  else at.story.text(isSvg ? textOf(element) : String(element.properties.alt ?? ''), at.text, at.paragraph);
}

/** Undefined for a file that is no picture which Word can show. */
function imageDrawing({ properties }: Element, at: At): string | undefined {
  const { path, tools } = at.draft.input;
  const file = joinPath(path, decodeURIComponent(String(properties.src ?? '')));
  const bytes = file && shown.test(file) ? tools.picture(file) : undefined;
  if (!file || !bytes) return undefined;
  const pixels = [Number(properties.width), Number(properties.height)] as const;
  const [width, height] = pixels.every((size) => size > 0) ? pixels : ([4, 3] as const);
  const asked = /--print-width:\s*([\d.]+)mm/.exec(String(properties.style ?? ''))?.[1];
  const natural = asked ? Number(asked) : isLogo(properties) ? (24 * width) / height : (width / 96) * 25.4;
  const most = at.width / twipsPerMillimetre;
  const millimetres = Math.min(natural, most, isLogo(properties) ? 60 : most);
  const size = [millimetres, (millimetres * height) / width] as const;
  const extension = file.split('.').at(-1)?.toLowerCase() ?? '';
  const own = media(bytes, extension, at);
  const alt = String(properties.alt ?? '');
  if (extension !== 'svg') return drawing(own, size, alt, at);
  return drawing(media(fallback(file, bytes, [width, height], at), 'png', at), size, alt, at, own);
}

/** For programs that know no drawings: as a browser paints it, or a frame while none has. */
function fallback(file: string, svg: Uint8Array, [width, height]: readonly [number, number], { draft }: At) {
  draft.drawings.set(file, { svg, width, height });
  return draft.input.painted.get(file) ?? emptyFrame(width, height);
}

function isLogo(properties: Element['properties']): boolean {
  return Array.isArray(properties.className) && properties.className.includes('logo');
}

/** Its dark modules are rows of a path: `M3 4h7v1h-7z`. */
function qrDrawing(element: Element, at: At): string | undefined {
  const size = Number(/^0 0 (\d+) /.exec(String(element.properties.viewBox ?? ''))?.[1]);
  const millimetres = millimetresOf(String(element.properties.width ?? ''));
  if (!classesOf(element).includes('qr-code') || !(size > 0) || !millimetres) return undefined;
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const paths = element.children.filter((child) => child.type === 'element');
  for (const [, x, y, length] of String(paths.at(-1)?.properties.d ?? '').matchAll(
    /M(\d+) (\d+)h(\d+)v1h-\d+z/g,
  ))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  const label = String(element.properties.ariaLabel ?? '');
  return drawing(media(pngOf(rows), 'png', at), [millimetres, millimetres], label, at);
}

/** Id of the relationship to the picture; one that is shown several times is there once. */
function media(bytes: Uint8Array, extension: string, { draft }: At): string {
  const path = `media/${sha256(bytes).slice(0, 16)}.${extension}`;
  draft.media.set(path, bytes);
  return draft.relate('image', path);
}

function drawing(
  id: string,
  [width, height]: readonly [number, number],
  alt: string,
  { draft }: At,
  svg?: string,
): string {
  const number = draft.nextId();
  const size = `cx="${emus(width)}" cy="${emus(height)}"`;
  const extension = svg
    ? `<a:extLst><a:ext uri="${svgExtension}"><asvg:svgBlip xmlns:asvg="${svgNamespace}" r:embed="${svg}"/></a:ext></a:extLst>`
    : '';
  return runOf(
    [
      `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>`,
      `<wp:docPr id="${number}" name="${number}" descr="${attribute(alt)}"/>`,
      '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
      `<a:graphic><a:graphicData uri="${pictureNamespace}"><pic:pic>`,
      `<pic:nvPicPr><pic:cNvPr id="${number}" name="${number}"/><pic:cNvPicPr/></pic:nvPicPr>`,
      `<pic:blipFill><a:blip r:embed="${id}">${extension}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
    ].join(''),
  );
}
