/** What the extension says by itself. */
const zh = {
  check: '检查',
  noFolder: '先打开标准所在的文件夹。',
  noPreview: 'ccstd 没有启动：先安装 ccstd，或在设置 ccstd.path 里写明它在哪里。',
};
const en: typeof zh = {
  check: 'check',
  noFolder: 'Open the folder of the standards first.',
  noPreview: 'ccstd did not start: install it, or say in the setting ccstd.path where it is.',
};

export function wordsIn(language: string): typeof zh {
  return language.toLowerCase().startsWith('zh') ? zh : en;
}

/** As `--lang` takes it. */
export function languageOf(language: string): 'zh-CN' | 'en' {
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
