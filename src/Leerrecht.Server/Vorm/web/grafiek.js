// Draws a chart from the table that stands beside it, so that both always show the same figures.
// <figure data-grafiek="lijn|staaf" data-tabel="id of the table">: columns of the table are the categories,
// its rows the lines; a cell is a number, or empty where a number may not be shown ("<5").
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

use([AriaComponent, BarChart, CanvasRenderer, GridComponent, LabelLayout, LegendComponent, LineChart, MarkLineComponent, TooltipComponent]);

const stijl = getComputedStyle(document.documentElement);
const kleur = (naam) => stijl.getPropertyValue(naam).trim();
const letter = getComputedStyle(document.body).fontFamily;
const tekens = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle'];
const rustig = matchMedia('(prefers-reduced-motion: reduce)').matches;

const getal = (cel) => {
  const ruw = cel?.dataset.waarde ?? cel?.textContent.trim().replaceAll('.', '').replace(',', '.') ?? '';
  return ruw === '' || Number.isNaN(Number(ruw)) ? null : Number(ruw);
};

function lees(tabel) {
  const kop = [...tabel.tHead.rows[tabel.tHead.rows.length - 1].cells].slice(1);
  const kolommen = kop.map((cel, i) => ({ naam: cel.textContent.trim(), plaats: i + 1 })).filter((_, i) => kop[i].dataset.grafiek !== 'nee');
  const rijen = [...tabel.tBodies[0].rows].filter((rij) => rij.dataset.grafiek !== 'nee');
  return {
    categorieen: kolommen.map((kolom) => kolom.naam),
    reeksen: rijen.map((rij) => ({
      naam: rij.cells[0].textContent.trim(),
      doel: rij.dataset.grafiek === 'doel',
      waarden: kolommen.map((kolom) => getal(rij.cells[kolom.plaats])),
    })),
  };
}

function teken(figuur) {
  const tabel = document.getElementById(figuur.dataset.tabel);
  const vlak = figuur.querySelector('.lr-grafiek__vlak');
  if (!tabel || !vlak) {
    return;
  }

  const { categorieen, reeksen } = lees(tabel);
  const lijn = figuur.dataset.grafiek !== 'staaf';
  const kleuren = [1, 2, 3, 4, 5, 6, 7].map((n) => kleur(`--lr-reeks-${n}`));
  const tekst = { color: kleur('--lr-inkt-zacht'), fontFamily: letter, fontSize: 14 };

  vlak.hidden = false;
  const smal = vlak.clientWidth < 560;
  if (smal) {
    vlak.style.blockSize = `${18 + 1.75 * reeksen.length}rem`;
  }

  const grafiek = init(vlak, null, { renderer: 'canvas' });
  grafiek.setOption({
    animation: !rustig,
    animationDuration: 300,
    color: kleuren,
    textStyle: { fontFamily: letter, fontSize: 14 },
    aria: { enabled: false, decal: { show: !lijn } },
    grid: { left: 8, right: 24, top: 16, bottom: smal ? 28 * reeksen.length + 16 : 56, containLabel: true },
    legend: { bottom: 0, left: smal ? 0 : 'center', orient: smal ? 'vertical' : 'horizontal', icon: lijn ? undefined : 'roundRect', textStyle: tekst, itemGap: smal ? 10 : 20 },
    // Rich text is drawn on the canvas: markup with style attributes would be refused by the content security policy.
    tooltip: { trigger: 'axis', renderMode: 'richText', textStyle: { ...tekst, color: kleur('--lr-inkt') } },
    xAxis: {
      type: 'category',
      data: categorieen,
      boundaryGap: !lijn,
      // The first and last of a line stand at the edges: their labels stay inside, or on a phone the lines would have no room.
      axisLabel: lijn ? { ...tekst, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right', showMinLabel: true, showMaxLabel: true } : { ...tekst, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: kleur('--lr-lijn-sterk') } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: tekst,
      splitLine: { lineStyle: { color: kleur('--lr-lijn') } },
    },
    series: reeksen.map((reeks, i) => ({
      name: reeks.naam,
      type: lijn || reeks.doel ? 'line' : 'bar',
      data: reeks.waarden,
      connectNulls: false,
      symbol: tekens[i % tekens.length],
      symbolSize: 9,
      barMaxWidth: 40,
      lineStyle: { width: reeks.doel ? 1.5 : 2.5, type: reeks.doel ? 'dashed' : 'solid' },
    })),
  });

  new ResizeObserver(() => grafiek.resize()).observe(vlak);
  window.addEventListener('beforeprint', () => grafiek.resize());
}

document.querySelectorAll('figure[data-grafiek]').forEach(teken);
