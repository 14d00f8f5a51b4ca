//! From the colour spaces of CSS Color 4 to sRGB (sections 8 to 10 and the sample code of section 18).

use super::rgba::Rgba;

type Three = [f32; 3];

/// A space with three parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    Srgb,
    SrgbLinear,
    P3,
    P3Linear,
    A98,
    ProPhoto,
    Rec2020,
    XyzD50,
    XyzD65,
    Lab,
    Oklab,
}

const P3: [Three; 3] = [
    [0.486_570_95, 0.265_667_7, 0.198_217_29],
    [0.228_974_56, 0.691_738_5, 0.079_286_91],
    [0.0, 0.045_113_38, 1.043_944_4],
];
const A98: [Three; 3] = [
    [0.576_669_04, 0.185_558_24, 0.188_228_65],
    [0.297_344_98, 0.627_363_57, 0.075_291_46],
    [0.027_031_36, 0.070_688_85, 0.991_337_54],
];
const PROPHOTO: [Three; 3] = [
    [0.797_766_6, 0.135_181_3, 0.031_347_73],
    [0.288_074_8, 0.711_835_2, 0.000_089_94],
    [0.0, 0.0, 0.825_104_6],
];
const REC2020: [Three; 3] = [
    [0.636_958_05, 0.144_616_9, 0.168_880_98],
    [0.262_700_2, 0.677_998_07, 0.059_301_72],
    [0.0, 0.028_072_69, 1.060_985_1],
];
const XYZ_TO_SRGB: [Three; 3] = [
    [3.240_97, -1.537_383_2, -0.498_610_76],
    [-0.969_243_64, 1.875_967_5, 0.041_555_06],
    [0.055_630_08, -0.203_976_96, 1.056_971_5],
];
const SRGB_TO_XYZ: [Three; 3] = [
    [0.412_390_8, 0.357_584_33, 0.180_480_8],
    [0.212_639, 0.715_168_65, 0.072_192_32],
    [0.019_330_82, 0.119_194_78, 0.950_532_14],
];
const D50_TO_D65: [Three; 3] = [
    [0.955_473_4, -0.023_098_54, 0.063_259_24],
    [-0.028_369_71, 1.009_995_4, 0.021_041_4],
    [0.012_314_01, -0.020_507_65, 1.330_366],
];
const OKLAB_TO_LMS: [Three; 3] = [
    [1.0, 0.396_337_78, 0.215_803_76],
    [1.0, -0.105_561_34, -0.063_854_17],
    [1.0, -0.089_484_18, -1.291_485_5],
];
const LMS_TO_XYZ: [Three; 3] = [
    [1.226_88, -0.557_815, 0.281_391_05],
    [-0.040_575_76, 1.112_286_8, -0.071_711_07],
    [-0.076_372_95, -0.421_493_33, 1.586_924],
];
const XYZ_TO_LMS: [Three; 3] = [
    [0.819_022_4, 0.361_906_26, -0.128_873_78],
    [0.032_983_67, 0.929_286_85, 0.036_144_67],
    [0.048_177_2, 0.264_239_52, 0.633_547_8],
];
const LMS_TO_OKLAB: [Three; 3] = [
    [0.210_454_26, 0.793_617_8, -0.004_072_05],
    [1.977_998_5, -2.428_592_2, 0.450_593_7],
    [0.025_904_04, 0.782_771_77, -0.808_675_8],
];

/// A colour of a space, with so much opacity, as sRGB has it.
pub(crate) fn to_srgb(space: Space, parts: Three, alpha: f32) -> Rgba {
    let xyz = match space {
        Space::Srgb => return Rgba::new(parts[0], parts[1], parts[2], alpha).clipped(),
        Space::SrgbLinear => times(&SRGB_TO_XYZ, parts),
        Space::P3 => times(&P3, parts.map(linear)),
        Space::P3Linear => times(&P3, parts),
        Space::A98 => times(&A98, parts.map(|it| power(it, 563.0 / 256.0))),
        Space::ProPhoto => times(&D50_TO_D65, times(&PROPHOTO, parts.map(|it| power(it, 1.8)))),
        Space::Rec2020 => times(&REC2020, parts.map(|it| power(it, 2.4))),
        Space::XyzD50 => times(&D50_TO_D65, parts),
        Space::XyzD65 => parts,
        Space::Lab => times(&D50_TO_D65, lab(parts)),
        Space::Oklab => times(&LMS_TO_XYZ, times(&OKLAB_TO_LMS, parts).map(|it| it * it * it)),
    };
    let [red, green, blue] = times(&XYZ_TO_SRGB, xyz).map(gamma);
    Rgba::new(red, green, blue, alpha).clipped()
}

/// The parts of a colour of sRGB in Oklab.
pub(crate) fn oklab_of(colour: Rgba) -> Three {
    let xyz = times(&SRGB_TO_XYZ, linear_of(colour));
    times(&LMS_TO_OKLAB, times(&XYZ_TO_LMS, xyz).map(f32::cbrt))
}

/// The parts of a colour of sRGB in linear light.
pub(crate) fn linear_of(colour: Rgba) -> Three {
    [colour.red, colour.green, colour.blue].map(linear)
}

/// Hue in degrees, saturation and lightness from 0 to 1 (CSS Color 4, "HSL to sRGB").
pub(crate) fn hsl(hue: f32, saturation: f32, lightness: f32) -> Three {
    let hue = hue.rem_euclid(360.0);
    let spread = saturation * lightness.min(1.0 - lightness);
    let part = |n: f32| {
        let k = (n + hue / 30.0) % 12.0;
        lightness - spread * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0)
    };
    [part(0.0), part(8.0), part(4.0)]
}

/// Hue in degrees, whiteness and blackness from 0 to 1 (CSS Color 4, "HWB to sRGB").
pub(crate) fn hwb(hue: f32, white: f32, black: f32) -> Three {
    if white + black >= 1.0 {
        return [white / (white + black); 3];
    }
    hsl(hue, 1.0, 0.5).map(|it| it * (1.0 - white - black) + white)
}

/// Lightness, chroma and hue in degrees as the parts of the space that they are the polar form of.
pub(crate) fn from_polar([lightness, chroma, hue]: Three) -> Three {
    let angle = hue.to_radians();
    [lightness, chroma * angle.cos(), chroma * angle.sin()]
}

fn times(matrix: &[Three; 3], it: Three) -> Three {
    [0, 1, 2].map(|row| {
        let row = matrix[row];
        row[0] * it[0] + row[1] * it[1] + row[2] * it[2]
    })
}

fn power(it: f32, by: f32) -> f32 {
    it.abs().powf(by).copysign(it)
}

fn linear(it: f32) -> f32 {
    let size = it.abs();
    let linear = if size <= 0.04045 { size / 12.92 } else { ((size + 0.055) / 1.055).powf(2.4) };
    linear.copysign(it)
}

fn gamma(it: f32) -> f32 {
    let size = it.abs();
    let curved =
        if size <= 0.003_130_8 { size * 12.92 } else { 1.055 * size.powf(1.0 / 2.4) - 0.055 };
    curved.copysign(it)
}

/// CIE Lab to XYZ, both with the white of D50.
fn lab([lightness, a, b]: Three) -> Three {
    const KAPPA: f32 = 24389.0 / 27.0;
    const EPSILON: f32 = 216.0 / 24389.0;
    const WHITE: Three = [0.964_296_76, 1.0, 0.825_104_6];
    let y = (lightness + 16.0) / 116.0;
    let (x, z) = (y + a / 500.0, y - b / 200.0);
    let cubed = |it: f32| {
        let cube = it * it * it;
        if cube > EPSILON { cube } else { (116.0 * it - 16.0) / KAPPA }
    };
    let y = if lightness > KAPPA * EPSILON { y * y * y } else { lightness / KAPPA };
    [cubed(x) * WHITE[0], y * WHITE[1], cubed(z) * WHITE[2]]
}
