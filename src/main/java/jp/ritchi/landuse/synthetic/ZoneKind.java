package jp.ritchi.landuse.synthetic;

import java.util.List;

/** A kind of land zone with its official name and, for zoning, how densely one may build. */
record ZoneKind(String theme, String code, String ja, String en, String coverage, String floors) {
    static final ZoneKind URBAN =
            plain("urban-control", "urbanisation", "市街化区域", "urbanisation area");
    static final ZoneKind CONTROL =
            plain("urban-control", "urbanisation-control", "市街化調整区域", "urbanisation control area");
    static final ZoneKind FARMLAND = plain("agricultural", "farmland", "農用地区域", "farmland");
    static final ZoneKind PRIORITY = plain("priority", "priority-area", "重点促進区域", "priority area");

    /** What a town is divided into. */
    static final List<ZoneKind> TOWN =
            List.of(
                    new ZoneKind(
                            "zoning", "1", "第一種低層住居専用地域", "low-rise residential 1", "50", "100"),
                    new ZoneKind("zoning", "5", "第一種住居地域", "residential 1", "60", "200"),
                    new ZoneKind("zoning", "8", "近隣商業地域", "neighbourhood commercial", "80", "300"),
                    new ZoneKind("zoning", "10", "準工業地域", "quasi-industrial", "60", "200"),
                    new ZoneKind("zoning", "11", "工業地域", "industrial", "60", "200"));

    private static ZoneKind plain(String theme, String code, String ja, String en) {
        return new ZoneKind(theme, code, ja, en, "", "");
    }
}
