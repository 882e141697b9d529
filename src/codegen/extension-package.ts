/** `editors/vscode/` → one script, and the package that an editor installs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { bundledPackages } from './bundled-packages.ts';
import { noticesOf } from './emit-notices.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'editors', 'vscode');

export interface BundledExtension {
  readonly script: string;
  /** Of all that is in it. */
  readonly notices: string;
}

export async function bundleExtension(): Promise<BundledExtension> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(folder, 'src', 'extension.ts')],
    outfile: 'extension.js',
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'none',
    external: ['vscode'],
    metafile: true,
  });
  const [file] = outputFiles;
  if (!file) throw new Error('nothing was bundled');
  return { script: file.text, notices: noticesOf(bundledPackages(root, metafile)) };
}

const copied = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'README.md'];

/** A zip with its manifest; the same bytes for the same content. */
export function extensionPackage({ script, notices }: BundledExtension): Uint8Array {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    'extension.vsixmanifest': vsixManifest(
      JSON.parse(read(join(folder, 'package.json'))) as ExtensionManifest,
    ),
    ...Object.fromEntries(copied.map((name) => [`extension/${name}`, read(join(folder, name))])),
    'extension/LICENSE.txt': read(join(root, 'LICENSE')),
    'extension/THIRD-PARTY.md': notices,
    'extension/extension.js': script,
  };
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]);
  return zipSync(Object.fromEntries(bytes), { mtime: '1980-01-01T00:00:00' });
}

interface ExtensionManifest {
  readonly name: string;
  readonly displayName: string;
  readonly publisher: string;
  readonly version: string;
  readonly engines: { readonly vscode: string };
  readonly categories: readonly string[];
}

const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".vsixmanifest" ContentType="text/xml"/><Default Extension=".js" ContentType="application/javascript"/><Default Extension=".md" ContentType="text/markdown"/><Default Extension=".txt" ContentType="text/plain"/></Types>
`;

function vsixManifest({
  name,
  displayName,
  publisher,
  version,
  engines,
  categories,
}: ExtensionManifest): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="zh-CN" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">工学一体化课程标准：边写边查、补全、换标识、预览</Description>
    <Categories>${categories.join(',')}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}
