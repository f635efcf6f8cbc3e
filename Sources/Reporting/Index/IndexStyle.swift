/// The styles of pictures and tables of an index, after those that every report has.
///
/// They stand apart so that pages without such pictures keep their bytes.
let indexStyleSheet = Array(
  """
  .masthead .note, section > .note { max-width: 92ch; }
  :lang(zh) .masthead .note, :lang(zh) section > .note { max-width: 66em; }
  figure { margin: 8px 0 18px; break-inside: avoid; }
  figure .scroll { margin: 0 0 4px; }
  figcaption { max-width: 92ch; } :lang(zh) figcaption { max-width: 66em; }
  svg.chart { display: block; max-width: none; overflow: visible; }
  .chart text { fill: var(--ink); font-size: 12.5px; } .chart text.tick { fill: var(--soft); font-size: 12px; }
  .chart text.value { font-weight: 600; } .chart text.in-light { font-size: 9.5px; }
  .chart text.in-dark { fill: #fff; font-size: 9.5px; } .chart text.large { font-size: 12px; }
  .grid { stroke: var(--line); stroke-width: 1; } .zero { stroke: var(--soft); stroke-width: 1.2; }
  .chart .span { fill: none; stroke: var(--fill); stroke-width: 2; }
  .dot { fill: var(--deep); stroke: #fff; stroke-width: 1; }
  .bar-above { fill: var(--fill); } .bar-below { fill: #c98a55; stroke: #7a3d0e; stroke-width: 1; }
  .field { stroke: #fff; stroke-width: 1; }
  .empty { fill: #fff; stroke: var(--line); }
  .above0 { fill: #f3f7fb; } .above1 { fill: #e6eff7; } .above2 { fill: #d8e6f2; } .above3 { fill: #c8dcec; }
  .above4 { fill: #b6d0e5; } .above5 { fill: #a1c2dd; } .above6 { fill: #88b2d3; } .above7 { fill: #3b76a6; }
  .above8 { fill: #245c8a; } .above9 { fill: #143a5a; }
  .below0 { fill: #fdf6ef; } .below1 { fill: #fbeadb; } .below2 { fill: #f6dabf; } .below3 { fill: #f0c8a0; }
  .below4 { fill: #e8b380; } .below5 { fill: #dd9c5e; } .below6 { fill: #cf8743; } .below7 { fill: #9a5218; }
  .below8 { fill: #7a3d0e; } .below9 { fill: #552805; }
  .slash-light { stroke: var(--ink); stroke-width: 1; } .slash-dark { stroke: #fff; stroke-width: 1; }
  .part0, .part1, .part2, .part3, .part4, .part5, .part6, .part7 { stroke: #143a5a; stroke-width: 1; }
  .part0 { fill: #143a5a; } .part1 { fill: #cfe0ee; } .part2 { fill: #6f9fc6; } .part3 { fill: #fff; }
  .part4 { fill: #c98a55; } .part5 { fill: #f6dabf; } .part6 { fill: #fff; } .part7 { fill: #9bb0a0; }
  .hatch2, .hatch3, .hatch5, .hatch6, .hatch7 { stroke: #143a5a; stroke-width: 1; }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
  .line0 { stroke: #143a5a; } .line1 { stroke: #a65316; } .line2 { stroke: #2c774a; } .line3 { stroke: #7a2f7a; }
  .line4 { stroke: #3a75a8; } .line5 { stroke: #5d6975; }
  .mark { fill: #fff; stroke-width: 2; }
  .dash1 { stroke-dasharray: 7 4; } .dash2 { stroke-dasharray: 2 3; } .dash3 { stroke-dasharray: 9 3 2 3; }
  .leader { fill: none; stroke: #8793a0; stroke-width: 1; stroke-dasharray: 1 4; }
  .point { fill: var(--deep); fill-opacity: .75; stroke: #fff; stroke-width: 1; }
  .slope { fill: none; stroke-width: 1.8; } .rose { stroke: #143a5a; } .fell { stroke: #a65316; stroke-dasharray: 7 4; }
  .same { stroke: #8793a0; stroke-width: 1; }
  .rug { fill: none; stroke: var(--deep); stroke-width: 1; stroke-opacity: .7; }
  .limit { stroke: #a65316; stroke-width: 1.6; stroke-dasharray: 6 4; }
  .tile { stroke: #143a5a; stroke-width: 1; } .empty-tile { fill: #fff; stroke: #8793a0; stroke-dasharray: 4 3; }
  details { margin: 0 0 12px; } summary { cursor: pointer; color: var(--link); font-size: 14px; padding: 4px 0; }
  summary:focus-visible { outline: 3px solid #c25a00; outline-offset: 2px; }
  table.result { width: auto; min-width: min(100%, 520px); }
  table.result td.text { min-width: 7em; max-width: 40em; } table.result tbody th { max-width: 26em; }
  .findings .where { font-weight: 600; }
  @media (max-width: 720px) { svg.chart:not(.dense) { width: 740px; height: auto; } }
  @media print {
    svg.chart, svg.chart:not(.dense) { width: auto; max-width: 100%; height: auto; }
    section > .note { break-after: avoid; } caption { font-size: 8pt; }
    figure { margin: 4pt 0 8pt; } summary { font-size: 8.5pt; }
    p.reading, figcaption.reading { font-size: 8.5pt; break-after: auto; }
    table.result { width: 100%; }
    table.result caption, table.result thead { break-after: avoid; }
    summary { color: inherit; }
  }

  """.utf8)
