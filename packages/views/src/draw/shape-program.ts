import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type Sigma from 'sigma';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { ring, shapes, type NodeLook } from './look.ts';

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_matrix'] as const;

const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;

/**
 * Shapes of the same surface with a hem in the colour of the background, and a ring where there is one. Distances are
 * in pixels, so that hem and ring are as wide at every size.
 */
const vertexShader = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_ring;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
varying float v_ring;

void main() {
  float pixels = a_size / u_sizeRatio;
  float reach = pixels * 1.26 + 1.0 + a_ring * ${((ring.gap + ring.width) * 1.42).toFixed(1)};
  vec2 offset = a_corner * reach;
  vec2 position = a_position + offset * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_offset = offset;
  v_radius = pixels;
  v_shape = a_shape;
  v_ring = a_ring;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
varying float v_ring;

uniform float u_pixelRatio;

float distanceToShape(vec2 at) {
  if (v_shape > 1.5) return (abs(at.x) + abs(at.y)) * 0.7071 - v_radius * 0.886;
  if (v_shape > 0.5) {
    vec2 beyond = abs(at) - vec2(v_radius * 0.886 - 1.0);
    return length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - 1.0;
  }
  return length(at) - v_radius;
}

void main() {
  float away = distanceToShape(v_offset);
  float reach = v_ring > 0.5 ? ${(ring.gap + ring.width).toFixed(1)} : 0.0;
  float soft = 0.5 / u_pixelRatio;
  float inside = 1.0 - smoothstep(-soft, soft, away);
  float inRing = v_ring * smoothstep(-soft, soft, away - ${ring.gap.toFixed(1)})
    * (1.0 - smoothstep(-soft, soft, away - reach));
  float covered = max(inside, inRing);
  gl_FragColor = v_color * covered;
}
`;

/**
 * Draws nodes as circles, squares and diamonds, with and without a ring. Which one is pointed at is worked out from the
 * places, not drawn a second time for it.
 */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, sigma: Sigma) {
    super(gl, null, sigma);
  }

  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_ring', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(
    _index: number,
    start: number,
    { x, y, size, color, shape, hasRing }: NodeDisplayData & NodeLook,
  ): void {
    const values = [x, y, size, floatColor(color), shapes[shape], hasRing ? 1 : 0];
    this.array.set(values, start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  }
}
