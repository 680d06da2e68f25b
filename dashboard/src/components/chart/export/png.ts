import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { newDrawing } from "../echarts";
import { roomyHeight } from "../fits";
import { optionsOf } from "../options/options-of";
import { type Palette, readPalette } from "../palette";

const WIDTH = 960;
const EDGE = 28;
const HEAD = 72;
const FOOT = 40;
const SHARP = 2;

/** A chart as a picture with its title and where its numbers come from, in the theme that is on. */
export async function chartPng(chart: Chart, title: string, source: string): Promise<Blob> {
  const palette = readPalette();
  const height = roomyHeight(chart, 420, 900);
  const picture = await drawn(svgOf(chart, palette, WIDTH - 2 * EDGE, height));
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH * SHARP;
  canvas.height = (HEAD + height + FOOT) * SHARP;
  const pen = canvas.getContext("2d");
  if (!pen) {
    throw new Error("This browser can't draw pictures.");
  }
  pen.scale(SHARP, SHARP);
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, WIDTH, HEAD + height + FOOT);
  write(pen, title, `600 18px ${palette.font}`, palette.ink, EDGE, 36);
  if (chart.title !== title) {
    write(pen, chart.title, `400 13px ${palette.font}`, palette.inkFaint, EDGE, 56);
  }
  pen.drawImage(picture, EDGE, HEAD, WIDTH - 2 * EDGE, height);
  write(pen, source, `400 12px ${palette.font}`, palette.inkFaint, EDGE, HEAD + height + FOOT - 14);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("The picture could not be made."))), "image/png"),
  );
}

function write(pen: CanvasRenderingContext2D, text: string, font: string, colour: string, x: number, y: number): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.fillText(text, x, y, WIDTH - 2 * EDGE);
}

function svgOf(chart: Chart, palette: Palette, width: number, height: number): string {
  const drawing = newDrawing(null, undefined, { renderer: "svg", ssr: true, width, height });
  try {
    const made = optionsOf(chart, { palette, width, height });
    if (!made) {
      throw new Error("This chart is no drawing.");
    }
    drawing.setOption(made.options);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

/** As a data address: pages may show no picture from a blob. */
function drawn(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return image.decode().then(() => image);
}
