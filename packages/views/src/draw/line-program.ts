import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { dashes, strokes, type TieLook } from './look.ts';

const uniforms = ['u_matrix', 'u_resolution', 'u_sizeRatio'] as const;

const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;

/** Lines as wide at every zoom, whose marks are counted in pixels from where they begin. */
const vertexShader = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_opacity;
attribute float a_stroke;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_sizeRatio;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_width;
varying float v_stroke;

void main() {
  vec2 start = (u_matrix * vec3(a_start, 1)).xy * u_resolution / 2.0;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy * u_resolution / 2.0;
  vec2 along = end - start;
  float size = max(length(along), 0.001);
  vec2 across = vec2(-along.y, along.x) / size;
  float width = max(a_width / u_sizeRatio, 0.7);
  float reach = width / 2.0 + 0.7;
  vec2 position = mix(start, end, a_corner.x) + across * a_corner.y * reach;
  gl_Position = vec4(position * 2.0 / u_resolution, 0, 1);
  v_along = a_corner.x * size;
  v_across = a_corner.y * reach;
  v_width = width;
  v_stroke = a_stroke;
  v_color = vec4(a_color.rgb, 1) * a_opacity;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_width;
varying float v_stroke;

float marked(float period, float mark) {
  float at = mod(v_along, period);
  return smoothstep(-0.5, 0.5, at) * (1.0 - smoothstep(mark - 0.5, mark + 0.5, at));
}

void main() {
  float covered = 1.0 - smoothstep(v_width / 2.0 - 0.5, v_width / 2.0 + 0.5, abs(v_across));
  if (v_stroke > 1.5) covered *= marked(${dashes.dashed.period.toFixed(1)}, ${dashes.dashed.mark.toFixed(1)});
  else if (v_stroke > 0.5) covered *= marked(${dashes.dotted.period.toFixed(1)}, ${dashes.dotted.mark.toFixed(1)});
  gl_FragColor = v_color * covered;
}
`;

/** Draws ties as solid, dotted and dashed lines. Which one is pointed at is worked out from the places, not drawn. */
export class LineProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_opacity', size: 1, type: FLOAT },
        { name: 'a_stroke', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    _index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    { size, color, opacity, stroke }: EdgeDisplayData & TieLook,
  ): void {
    const ends = [source.x, source.y, target.x, target.y];
    this.array.set([...ends, size, floatColor(color), opacity, strokes[stroke]], start);
  }

  /** Draws lines whose numbers were taken from `array` before. */
  draw(lines: Float32Array, params: RenderParams): void {
    this.array = lines;
    this.capacity = lines.length / this.STRIDE;
    this.verticesCount = this.capacity * this.VERTICES;
    this.render(params);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform2f(uniformLocations.u_resolution ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
  }
}
