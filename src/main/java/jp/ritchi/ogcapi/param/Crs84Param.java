package jp.ritchi.ogcapi.param;

import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;

/** A parameter that names a reference system; the only one there is today is CRS84. */
abstract class Crs84Param implements QueryParameter {
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "format", "uri", "enum", List.of(CRS84));
    }

    final void check(String value) {
        if (!CRS84.equals(value)) {
            throw RequestProblem.badParameter(
                    name(),
                    "この座標系には対応していません。使えるもの: " + CRS84,
                    "This reference system is not supported. Allowed: " + CRS84);
        }
    }

    /** The system of the coordinates in {@code bbox}. */
    @org.springframework.stereotype.Component
    static class OfBbox extends Crs84Param implements RowParameter {
        @Override
        public String name() {
            return "bbox-crs";
        }

        @Override
        public Text description() {
            return new Text("bbox の座標系（CRS84 のみ）", "Reference system of bbox (CRS84 only)");
        }

        @Override
        public void apply(String value, RowQuery rows) {
            check(value);
        }
    }

    /** The system of the coordinates in the answer. */
    @org.springframework.stereotype.Component
    static class OfAnswer extends Crs84Param implements PageParameter {
        @Override
        public String name() {
            return "crs";
        }

        @Override
        public Text description() {
            return new Text("答えの座標系（CRS84 のみ）", "Reference system of the answer (CRS84 only)");
        }

        @Override
        public void apply(String value, ItemsQuery page) {
            check(value);
        }
    }
}
