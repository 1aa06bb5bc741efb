package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.geo.AxisOrder;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.ogcapi.cql2.Cql2;
import jp.ritchi.ogcapi.cql2.Queryables;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Features for which a CQL2 expression is true. */
@Component
class FilterParam implements RowParameter {
    private final Cql2 cql2;

    FilterParam(Cql2 cql2) {
        this.cql2 = cql2;
    }

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public Text description() {
        return new Text(
                "CQL2 の式に合う地物だけを返す。例: area_ha >= 3 AND S_INTERSECTS(geometry, BBOX(132.7,34.4,132.8,34.5))",
                "Only features for which the CQL2 expression is true, for example area_ha >= 3 AND"
                        + " S_INTERSECTS(geometry, BBOX(132.7,34.4,132.8,34.5))");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public void apply(String value, RowQuery rows) {
        boolean json = rows.given("filter-lang").filter("cql2-json"::equals).isPresent();
        var system =
                rows.given("filter-crs")
                        .flatMap(CoordinateSystem::find)
                        .orElse(CoordinateSystem.CRS84);
        var condition =
                cql2.read(
                        value,
                        json,
                        Queryables.of(rows.layer()),
                        shape -> system.toJgd2011(shape, order(system)));
        rows.filter().and(condition.sql(), condition.values().toArray());
    }

    /** Filters name coordinates in the order of the register, as OGC API does everywhere. */
    private static AxisOrder order(CoordinateSystem system) {
        return system.officialAxisOrder();
    }
}
