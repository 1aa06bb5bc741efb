package jp.ritchi.landuse;

import static jp.ritchi.layer.Attribute.text;

import jp.ritchi.layer.Attribute;

/**
 * The themes of land zones and the codes of their zones: those of A29 (用途地域) as numbers, the others
 * in words because their data sets have no common numbers.
 */
final class ZoneCodes {
    static final Attribute THEME =
            text("theme", "主題", "Theme")
                    .code("agricultural", "農業地域", "Agricultural areas")
                    .code("urban-control", "都市計画区域・区域区分", "City planning and urbanisation areas")
                    .code("zoning", "用途地域", "Zoning")
                    .code("priority", "重点促進区域", "Priority areas of promotion")
                    .tiled();

    static final Attribute ZONE =
            text("zone_code", "区域・地域の種類", "Kind of zone")
                    .code("farmland", "農用地区域", "Farmland to be kept (noyochi)")
                    .code("agricultural-area", "農業地域", "Agricultural area")
                    .code("urbanisation", "市街化区域", "Urbanisation promotion area")
                    .code("urbanisation-control", "市街化調整区域", "Urbanisation control area")
                    .code("other-zoning", "その他用途地域（区域区分なし）", "Zoned, without urbanisation line")
                    .code("unzoned", "用途未設定（区域区分なし）", "Planning area without zoning")
                    .code("planning-area", "都市計画区域", "City planning area")
                    .code("quasi-planning-area", "準都市計画区域", "Quasi city planning area")
                    .code("priority-area", "重点促進区域", "Priority area of promotion")
                    .code("1", "第一種低層住居専用地域", "Low-rise residential 1")
                    .code("2", "第二種低層住居専用地域", "Low-rise residential 2")
                    .code("3", "第一種中高層住居専用地域", "Mid/high-rise residential 1")
                    .code("4", "第二種中高層住居専用地域", "Mid/high-rise residential 2")
                    .code("5", "第一種住居地域", "Residential 1")
                    .code("6", "第二種住居地域", "Residential 2")
                    .code("7", "準住居地域", "Quasi-residential")
                    .code("8", "近隣商業地域", "Neighbourhood commercial")
                    .code("9", "商業地域", "Commercial")
                    .code("10", "準工業地域", "Quasi-industrial")
                    .code("11", "工業地域", "Industrial")
                    .code("12", "工業専用地域", "Exclusively industrial")
                    .code("21", "田園住居地域", "Rural residential")
                    .code("99", "不明", "Unknown")
                    .tiled();

    private ZoneCodes() {}
}
