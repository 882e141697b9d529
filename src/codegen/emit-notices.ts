/**
 * Bundled packages → what has to accompany them: their licences in full, and a bill of materials that
 * programs read.
 */
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { BundledPackage } from './bundled-packages.ts';

/** Markdown: name, version, licence and its full text, package by package. */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const parts = packages.map(({ name, version, licence, licenceText }) => {
    const fence = '`'.repeat(Math.max(3, ...[...licenceText.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    return `## ${name} ${version}\n\n${licence}\n\n${fence}text\n${licenceText}\n${fence}\n`;
  });
  const count = `${packages.length} packages are part of the files in this folder, each under its own licence.`;
  return `# Bundled packages\n\n${count}\n\n${parts.join('\n')}`;
}

/** CycloneDX 1.6 as JSON, the same for the same packages: it names no moment and no serial number. */
export function billOfMaterials(
  product: Readonly<Record<'name' | 'version' | 'license', string>>,
  packages: readonly BundledPackage[],
): string {
  const component = (name: string, version: string, licence: string, type = Enums.ComponentType.Library) => {
    const [, group, bare = name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name) ?? [];
    const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${bare}@${version}`;
    return new Models.Component(type, bare, {
      bomRef: purl,
      purl,
      version,
      licenses: new Models.LicenseRepository([new Models.SpdxLicense(licence)]),
      ...(group ? { group } : {}),
    });
  };
  const bom = new Models.Bom();
  bom.metadata.component = component(
    product.name,
    product.version,
    product.license,
    Enums.ComponentType.Application,
  );
  for (const { name, version, licence } of packages) {
    const part = component(name, version, licence);
    bom.components.add(part);
    bom.metadata.component.dependencies.add(part.bomRef);
  }
  const toJson = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${toJson.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
