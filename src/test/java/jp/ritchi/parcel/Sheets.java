package jp.ritchi.parcel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws small map sheets (地図XML) out of rings of points, for tests. */
final class Sheets {
    private final StringBuilder spatial = new StringBuilder();
    private final StringBuilder parcels = new StringBuilder();
    private final Map<String, String> header = new LinkedHashMap<>();
    private int curves;
    private int surfaces;

    Sheets(String crs) {
        header.put("地図名", "試験図-1");
        header.put("市区町村コード", "47382");
        header.put("市区町村名", "与那国町");
        header.put("座標系", crs);
        header.put("測地系判別", "測量");
    }

    Sheets header(String name, String value) {
        header.put(name, value);
        return this;
    }

    /** Rings are "X Y, X Y, …" with X north, closed or not; the first is the outer one. */
    Sheets parcel(String lot, String more, String... rings) {
        var boundary = new StringBuilder();
        for (int i = 0; i < rings.length; i++) {
            var kind = i == 0 ? "exterior" : "interior";
            boundary.append("<zmn:GM_SurfaceBoundary.").append(kind).append("><zmn:GM_Ring>");
            ring(rings[i], i)
                    .forEach(
                            id ->
                                    boundary.append("<zmn:GM_CompositeCurve.generator idref=\"")
                                            .append(id)
                                            .append("\"/>"));
            boundary.append("</zmn:GM_Ring></zmn:GM_SurfaceBoundary.").append(kind).append(">");
        }
        var id = "%09d".formatted(++surfaces);
        surface.append("<zmn:GM_Surface id=\"F")
                .append(id)
                .append("\"><zmn:GM_Surface.patch>")
                .append(boundary)
                .append("</zmn:GM_Surface.patch></zmn:GM_Surface>");
        parcels.append("<筆 id=\"H")
                .append(id)
                .append("\"><大字コード>001</大字コード><丁目コード>000</丁目コード><小字コード>0000</小字コード>")
                .append("<予備コード>00</予備コード><大字名>字試験</大字名><地番>")
                .append(lot)
                .append("</地番><形状 idref=\"F")
                .append(id)
                .append("\"/>")
                .append(more)
                .append("</筆>");
        return this;
    }

    private final StringBuilder surface = new StringBuilder();

    /** Curves turn every other way and give their ends by reference and directly in turn. */
    private List<String> ring(String ring, int index) {
        var points = new ArrayList<>(List.of(ring.split(",\\s*")));
        if (!points.get(0).equals(points.get(points.size() - 1))) {
            points.add(points.get(0));
        }
        var ids = new ArrayList<String>();
        for (int i = 1; i < points.size(); i++) {
            var id = "C%09d".formatted(++curves);
            boolean turned = i % 2 == 0;
            spatial.append("<zmn:GM_Curve id=\"").append(id).append("\">");
            end(points.get(turned ? i : i - 1), id, index % 2 == 0);
            end(points.get(turned ? i - 1 : i), id + "b", true);
            spatial.append("</zmn:GM_Curve>");
            ids.add(id);
        }
        return ids;
    }

    private void end(String point, String id, boolean direct) {
        var xy = point.split(" ");
        var position = "<zmn:X>" + xy[0] + "</zmn:X><zmn:Y>" + xy[1] + "</zmn:Y>";
        if (direct) {
            spatial.append("<zmn:GM_PointArray.column><zmn:GM_Position.direct>")
                    .append(position)
                    .append("</zmn:GM_Position.direct></zmn:GM_PointArray.column>");
            return;
        }
        header.merge(
                "",
                "<zmn:GM_Point id=\"P" + id + "\">" + position + "</zmn:GM_Point>",
                String::concat);
        spatial.append("<zmn:GM_PointRef.point idref=\"P").append(id).append("\"/>");
    }

    String xml() {
        var points = header.getOrDefault("", "");
        var head = new StringBuilder();
        header.forEach(
                (name, value) -> {
                    if (!name.isEmpty()) {
                        head.append("<" + name + ">" + value + "</" + name + ">");
                    }
                });
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><地図 xmlns=\"http://www.moj.go.jp/MINJI/tizuxml\""
                + " xmlns:zmn=\"http://www.moj.go.jp/MINJI/tizuzumen\"><version>ver1.0</version>"
                + head
                + "<空間属性>"
                + points
                + spatial
                + surface
                + "</空間属性><主題属性>"
                + parcels
                + "</主題属性></地図>";
    }
}
