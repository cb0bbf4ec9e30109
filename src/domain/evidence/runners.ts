/** What would run a file that somebody opens. */
export const RUNNERS = ['browser', 'server', 'windows', 'office'] as const;
export type Runner = (typeof RUNNERS)[number];

/** Types by what runs them; lower-case extensions. For Windows: what Outlook blocks, without mere data. */
const TYPES: Readonly<Record<Runner, string>> = {
  browser: 'htm html xhtml xht shtml shtm mht mhtml svg svgz xml xsl xslt xul htc js mjs cjs swf wasm webarchive',
  server: 'asp aspx ascx asmx ashx asax axd cshtml vbhtml master webpart dwp xaml xoml xap php php3 php4 php5 phtml jsp jspx cgi xamlx svc soap rem',
  windows:
    'ade adp app appcontent-ms appinstaller application appref-ms appx appxbundle bas bat chm cmd cnt com cpl crx csh diagcab diagcfg diagpkg dll drv exe ' +
    'fxp gadget grp hlp hpj hta img inf ins iqy iso isp its jar jnlp job jse ksh library-ms lnk mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde ' +
    'mdt mdw mdz msc msh msh1 msh1xml msh2 msh2xml mshxml msi msix msixbundle msp mst msu ocx odc oqy ops osd pcd pif pl plg prf prg printerexport ps1 ps1xml ' +
    'ps2 ps2xml psc1 psc2 psd1 psdm1 psm1 py pyc pyo pyw pyz pyzw rdp reg rqy scf scr sct search-ms searchconnector-ms settingcontent-ms shb shs slk sys ' +
    'theme themepack udl url vb vbe vbp vbs vhd vhdx vsmacros vsto vsw vxd webpnp website ws wsb wsc wsf wsh xbap xll xnk xrm-ms',
  office: 'docm dotm xlsm xltm xlsb xlam xla ppam pptm potm ppsm sldm ppa accde accdr',
};

const RUNNER_BY_EXTENSION: ReadonlyMap<string, Runner> = new Map(RUNNERS.flatMap((runner) => TYPES[runner].split(' ').map((extension) => [extension, runner] as const)));

/** Undefined for a type that nothing runs. */
export function runnerOf(extension: string): Runner | undefined {
  return RUNNER_BY_EXTENSION.get(extension.toLowerCase());
}
