/// The one style sheet of the site. Nothing of it comes from elsewhere, and no font is fetched: people's own system has
/// Japanese ones.
package enum Style {
  package static let sheet: StaticString = """
    :root{color-scheme:light dark;
    --ink:#1c2430;--soft:#4e5866;--paper:#fbfaf6;--card:#ffffff;--line:#d8d5cc;--strong-line:#8d8b84;
    --accent:#1f4b7a;--accent-ink:#ffffff;--wash:#edf2f7;
    --yes:#12603f;--yes-wash:#e8f3ec;--no:#a3201a;--no-wash:#fbeceb;--open:#7a4a00;--open-wash:#fbf3e2;
    --focus:#c2570c;--measure:66rem}
    @media (prefers-color-scheme:dark){:root{
    --ink:#e8e6e1;--soft:#b3b4b6;--paper:#15181d;--card:#1d2127;--line:#3a3f47;--strong-line:#80858d;
    --accent:#9cc4ee;--accent-ink:#0d1b2a;--wash:#222a34;
    --yes:#8fd6b1;--yes-wash:#16291f;--no:#f2a49d;--no-wash:#331a19;--open:#ecc27c;--open-wash:#2e2415;--focus:#f2a65a}}
    *,*::before,*::after{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);line-height:1.75;
    font-family:"Hiragino Sans","Hiragino Kaku Gothic ProN","BIZ UDPGothic","Yu Gothic UI","Yu Gothic","Noto Sans JP","Noto Sans CJK JP",Meiryo,system-ui,sans-serif;
    font-feature-settings:"palt" 1;overflow-wrap:anywhere}
    :lang(en){font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;line-height:1.6}
    main,.top,.bottom,.then p{max-width:var(--measure);margin-inline:auto;padding-inline:1.25rem}
    main{padding-block:1.5rem 3rem}
    main:focus{outline:none}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.2em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
    .skip{position:absolute;left:-100vw;top:0;background:var(--card);padding:.6rem 1rem;z-index:2}
    .skip:focus{left:0}
    h1{font-size:clamp(1.45rem,1.1rem + 1.6vw,2.1rem);line-height:1.35;font-weight:650;letter-spacing:.01em;margin:.2rem 0 1rem;text-wrap:balance}
    h2{font-size:1.12rem;line-height:1.5;margin:2.2rem 0 .7rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
    p{margin:.5rem 0}
    code{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.86em;color:var(--soft)}
    .top{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;align-items:center;padding-block:.7rem;border-bottom:1px solid var(--line)}
    .top p{margin:0}
    .home a{display:flex;align-items:center;gap:.6rem;color:var(--ink);text-decoration:none;font-weight:650}
    .home .body{font-weight:400;color:var(--soft);font-size:.9rem;margin-left:.3rem}
    .mark{display:grid;place-items:center;width:2rem;height:2rem;border-radius:3px;background:var(--accent);color:var(--accent-ink);font-size:1.1rem}
    nav{flex:1 1 24rem}
    nav ul{display:flex;flex-wrap:wrap;gap:0 .2rem;list-style:none;margin:0;padding:0}
    nav a{display:block;padding:.45rem .7rem;text-decoration:none;color:var(--ink);border-bottom:3px solid transparent;min-height:2.6rem}
    nav a:hover{border-bottom-color:var(--line)}
    nav a[aria-current]{border-bottom-color:var(--accent);font-weight:650}
    nav .to-happened a{color:var(--no)}
    nav .to-happened a[aria-current]{border-bottom-color:var(--no)}
    .language{font-size:.9rem}
    .language a{display:inline-block;padding:.45rem .2rem}
    .reader{margin-right:1rem;color:var(--soft)}
    .then{background:var(--open-wash);color:var(--open);border-bottom:1px solid var(--line)}
    .then p{padding-block:.5rem;margin-block:0}
    .then a{color:inherit}
    .bottom{border-top:1px solid var(--line);padding-block:1.2rem 2.5rem;color:var(--soft);font-size:.88rem}
    .bottom .day{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-bottom:.8rem}
    .lead{color:var(--soft);max-width:46rem}
    .hint{color:var(--soft);font-size:.85rem;margin:.2rem 0 0}
    .crumb{font-size:.9rem;margin:0 0 .4rem;color:var(--soft)}
    .number{font-size:.8em;color:var(--soft);font-weight:400;font-variant-numeric:tabular-nums}
    .label{font-variant-numeric:tabular-nums;color:var(--soft);margin-right:.35em}
    h1 .label{display:block;font-size:.6em;font-weight:400}
    label{display:block;font-weight:600;font-size:.95rem;margin-bottom:.25rem}
    input,select,textarea,button,.button{font:inherit;color:var(--ink)}
    input,select,textarea{width:100%;padding:.55rem .7rem;min-height:2.75rem;background:var(--card);border:1px solid var(--strong-line);border-radius:4px}
    input[type=file]{padding:.5rem}
    input[type=checkbox]{width:1.3rem;min-height:1.3rem;height:1.3rem;vertical-align:-.25rem;margin-right:.5rem}
    .day input{width:auto}.day label{margin:0;font-weight:400}
    button,.button{display:inline-block;min-height:2.75rem;padding:.5rem 1.1rem;background:var(--card);border:1px solid var(--strong-line);border-radius:4px;cursor:pointer;text-decoration:none;line-height:1.6}
    button:hover,.button:hover{border-color:var(--accent)}
    button.main{background:var(--accent);border-color:var(--accent);color:var(--accent-ink);font-weight:650;padding-inline:1.6rem}
    .actions{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin:.8rem 0}
    .ask{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:1.1rem 1.25rem;margin:1rem 0}
    .ask.large .words input{font-size:1.2rem;padding:.75rem .9rem}
    .ask .row{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:.2rem 1rem;align-items:start;margin-top:.8rem}
    .ask.small .row{margin-top:0;align-items:end}
    .ask.small .actions{margin:.2rem 0}
    .ask details{margin-top:.6rem}
    .chips{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:.3rem 0 1.2rem}
    .chips a{display:block;padding:.4rem .9rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);text-decoration:none;min-height:2.5rem}
    .chips a:hover{border-color:var(--accent)}
    .incident{border:1px solid var(--no);border-left-width:6px;border-radius:6px;background:var(--no-wash);padding:.4rem 1.25rem 1rem;margin:1.6rem 0}
    .incident h2{border:0;margin:.7rem 0 0;color:var(--no)}
    .events{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.5rem;list-style:none;padding:0;margin:.7rem 0 0}
    .events a{display:block;height:100%;padding:.6rem .8rem;background:var(--card);border:1px solid var(--line);border-radius:4px;text-decoration:none;color:var(--ink)}
    .events a:hover{border-color:var(--no)}
    .cards,.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:.8rem;list-style:none;padding:0;margin:1rem 0}
    .cards a,.figures a{display:block;height:100%;padding:1rem 1.1rem;background:var(--card);border:1px solid var(--line);border-radius:6px;text-decoration:none;color:var(--ink)}
    .cards a:hover,.figures a:hover{border-color:var(--accent)}
    .cards strong{display:block;color:var(--accent)}
    .cards span{font-size:.9rem;color:var(--soft)}
    .figures{grid-template-columns:repeat(auto-fill,minmax(9rem,1fr))}
    .figures strong{display:block;font-size:2rem;line-height:1.2;font-weight:500;font-variant-numeric:tabular-nums}
    .figures .missing strong{color:var(--no)}.figures .open strong{color:var(--open)}.figures .good strong{color:var(--yes)}
    .figures span{font-size:.9rem;color:var(--soft)}
    .question{list-style:none;padding:0;margin:0 0 1.2rem;display:flex;flex-wrap:wrap;gap:.1rem 1.6rem;color:var(--soft)}
    .verdict{font-size:1.12rem;padding:.7rem 1rem;border-left:5px solid var(--line);margin:1rem 0;background:var(--wash)}
    .verdict.yes{border-color:var(--yes);background:var(--yes-wash);color:var(--yes)}
    .verdict.no{border-color:var(--no);background:var(--no-wash);color:var(--no)}
    .verdict.open{border-color:var(--open);background:var(--open-wash);color:var(--open)}
    .verdict a{color:inherit}
    .steps{list-style:none;counter-reset:step;padding:0;margin:1rem 0}
    .step{counter-increment:step;position:relative;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.9rem 1.25rem .9rem 3.6rem;margin:0 0 .8rem}
    .step::before{content:counter(step);position:absolute;left:1.1rem;top:1rem;width:1.7rem;height:1.7rem;border-radius:50%;border:1px solid var(--strong-line);display:grid;place-items:center;font-size:.9rem;color:var(--soft)}
    .incident-steps .step{border-left:4px solid var(--no)}
    .who{color:var(--soft);margin:0}
    .act{display:inline-block;padding:0 .5rem;border:1px solid var(--line);border-radius:3px;font-size:.85rem;color:var(--soft)}
    .decider{font-size:1.45rem;line-height:1.4;margin:.35rem 0 .1rem;font-weight:600}
    .decider a{text-decoration:none}
    .decider a:hover{text-decoration:underline}
    .capacity,.ground,.evidence,.or{color:var(--soft);font-size:.93rem}
    .facts{font-size:.82rem;color:var(--soft);margin:.3rem 0 0}
    .remark{border-left:4px solid var(--open);padding-left:.8rem;color:var(--open)}
    .missing{color:var(--no);font-weight:600}.good,.plus{color:var(--yes);font-weight:600}.minus{color:var(--no);font-weight:600}
    .open{color:var(--open)}.away{color:var(--open);font-size:.93rem}
    .until{padding:.3rem 0;border-top:1px dotted var(--line)}
    ul.plain,ul.reasons,ul.choices,ul.findings,ul.names,ol.timeline,ul.duties{list-style:none;padding:0;margin:.4rem 0}
    ul.plain>li,ul.reasons>li,ol.timeline>li{padding:.45rem 0;border-bottom:1px solid var(--line)}
    ul.plain>li:last-child,ul.reasons>li:last-child{border-bottom:0}
    ul.choices>li{margin:.5rem 0}
    ul.choices a{display:inline-block;padding:.5rem 0;font-size:1.05rem}
    ol.duties,ol.ranked{padding-left:1.6rem}
    ol.duties>li,ol.ranked>li{padding:.4rem 0;border-bottom:1px solid var(--line)}
    ul.names{padding-left:1rem;border-left:2px solid var(--line);font-size:.95rem}
    .finding{border:1px solid var(--line);border-left:5px solid var(--line);border-radius:4px;background:var(--card);padding:.6rem 1rem;margin:.7rem 0}
    .finding.error{border-left-color:var(--no)}.finding.warning{border-left-color:var(--open)}
    .finding p{margin:.25rem 0}.mend,.period{color:var(--soft);font-size:.93rem}
    details{margin:.6rem 0}
    summary{cursor:pointer;padding:.4rem 0;color:var(--accent);min-height:2.4rem}
    summary h2{display:inline;border:0;padding:0;margin:0}
    .chapter{border-bottom:1px solid var(--line);margin:0}
    .tree,.tree ul{list-style:none;padding-left:1.2rem;margin:.2rem 0;border-left:1px solid var(--line)}
    .tree{padding-left:0;border:0}
    .tree li{padding:.25rem 0 .25rem .6rem}
    .tree summary{font-size:.88rem;padding:.15rem 0}
    .tree details{margin:.1rem 0}
    .leads{color:var(--soft);font-size:.93rem;margin-left:.6rem}
    .count{color:var(--soft);font-size:.85rem;font-variant-numeric:tabular-nums;margin-left:.4rem}
    .wide{overflow-x:auto;margin:.6rem 0}
    table{border-collapse:collapse;width:100%;background:var(--card)}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    th,td{padding:.55rem .8rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    thead th{font-size:.85rem;font-weight:600;color:var(--soft);background:var(--wash);white-space:nowrap}
    tbody th{font-weight:400}
    td p,th p{margin:.1rem 0}
    .chart{overflow:auto;border:1px solid var(--line);border-radius:6px;background:var(--card);padding:.5rem;margin:1rem 0;max-height:80vh}
    .chart svg{display:block}
    .chart rect{fill:var(--paper);stroke:var(--strong-line)}
    .chart a:hover rect,.chart a:focus rect{stroke:var(--accent);stroke-width:2.5}
    .chart text{font-size:13px;fill:var(--ink)}
    .chart .second{font-size:11px;fill:var(--soft)}
    .chart path{fill:none;stroke:var(--strong-line)}
    .copy pre{white-space:pre-wrap;background:var(--card);border:1px solid var(--line);border-radius:4px;padding:1rem;font-family:inherit;font-size:.92rem;max-height:30rem;overflow:auto}
    .basis{margin-top:2.5rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--soft);font-size:.88rem}
    .gist{color:var(--soft)}
    a.line{text-decoration-style:dotted;color:var(--soft)}
    label.check{font-weight:400;display:flex;gap:.2rem;align-items:flex-start}
    label.check input{flex:none;margin-top:.35rem}
    fieldset{border:1px solid var(--open);border-radius:4px;margin:1rem 0;padding:.4rem 1rem}
    legend{font-weight:600;color:var(--open);padding:0 .4rem}
    textarea{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.9rem}
    h3{font-size:1.02rem;display:inline}
    pre.text{white-space:pre-wrap;background:var(--card);border:1px solid var(--line);border-radius:4px;padding:.8rem 1rem;font-size:.88rem;max-height:26rem;overflow:auto}
    @media (max-width:40rem){
    body{line-height:1.7}
    main,.top,.bottom,.then p{padding-inline:1rem}
    nav{flex-basis:100%;order:3}
    nav ul{gap:0}
    nav a{padding:.4rem .55rem}
    .home{flex:1}
    .step{padding-left:1.25rem;padding-top:2.6rem}
    .step::before{top:.7rem}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table,tbody,tr,th,td{display:block}
    tr{border-bottom:1px solid var(--strong-line);padding:.5rem 0}
    th,td{border:0;padding:.15rem .8rem}
    tbody td:empty{display:none}
    tbody td[data-label]::before{content:attr(data-label) " ";color:var(--soft);font-size:.82rem;display:block}
    .actions .main{width:100%}}
    @media (prefers-reduced-motion:no-preference){a,button,.button{transition:border-color .12s}}
    @media (forced-colors:active){.mark{border:1px solid}.verdict,.step,.finding{border:1px solid}}
    @media print{
    :root{--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--wash:#fff;--yes-wash:#fff;--no-wash:#fff;--open-wash:#fff;--yes:#000;--no:#000;--open:#000;--accent:#000}
    @page{size:A4;margin:16mm 14mm}
    body{font-size:10.5pt;line-height:1.55}
    nav,.language,.skip,.bottom,form,.actions,.chips,.copy,[data-copy],.cards{display:none}
    main,.top{max-width:none;padding-inline:0}
    a{color:inherit;text-decoration:none}
    .step,.finding,tr,li{break-inside:avoid}
    h2{break-after:avoid}
    details:not([open])>*:not(summary){display:none}
    .chart{max-height:none;overflow:visible;border:0}.chart svg{max-width:100%;height:auto}
    thead{display:table-header-group}}
    """

  package static let icon: StaticString = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#1f4b7a"/><path d="M8 9h16M16 9v16M10 16h12M9 25h14" stroke="#fff" stroke-width="2.4" fill="none"/></svg>
    """
}
