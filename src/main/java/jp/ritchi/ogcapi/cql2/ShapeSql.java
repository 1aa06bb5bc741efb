package jp.ritchi.ogcapi.cql2;

import java.util.Map;
import jp.ritchi.ogcapi.cql2.Expression.Relation;
import jp.ritchi.ogcapi.cql2.Expression.Shape;
import org.locationtech.jts.geom.GeometryCollection;

/** Spatial predicates, in the plane of degrees, by PostGIS. */
final class ShapeSql {
    private static final Map<String, String> FUNCTIONS =
            Map.of(
                    "s_intersects", "ST_Intersects($, $)",
                    "s_disjoint", "(NOT ST_Intersects($, $))",
                    "s_equals", "ST_Equals($, $)",
                    "s_touches", "ST_Touches($, $)",
                    "s_within", "ST_Within($, $)",
                    "s_overlaps", "ST_Overlaps($, $)",
                    "s_crosses", "ST_Crosses($, $)",
                    "s_contains", "ST_Contains($, $)");

    private final ValueSql values;

    ShapeSql(ValueSql values) {
        this.values = values;
    }

    Sql of(Relation relation) {
        return Sql.of(
                Kind.BOOLEAN,
                FUNCTIONS.get(relation.name()),
                side(relation, relation.left()),
                side(relation, relation.right()));
    }

    private Sql side(Relation relation, Expression side) {
        boolean mixed =
                side instanceof Shape shape
                        && shape.value().getClass() == GeometryCollection.class
                        && shape.value().getNumGeometries() > 1;
        boolean plain =
                relation.name().equals("s_intersects") || relation.name().equals("s_disjoint");
        if (mixed && !plain) {
            throw FilterProblems.at(
                    side.at(),
                    "GEOMETRYCOLLECTION は S_INTERSECTS と S_DISJOINT でだけ使えます。",
                    "A GEOMETRYCOLLECTION can be used with S_INTERSECTS and S_DISJOINT only.");
        }
        return values.expect(values.of(side), Kind.SHAPE, side.at());
    }
}
