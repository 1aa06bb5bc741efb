package jp.ritchi.export;

import java.util.stream.Collectors;
import jp.ritchi.export.format.Systems;
import jp.ritchi.layer.Attribute;

/** The statements of an export; both bind the values of its filter. */
final class ExportSql {
    private ExportSql() {}

    /** How many rows there are of each source and kind of shape. */
    static String summary(Question question) {
        return """
        SELECT v.source_id, s.title_ja, s.title_en, s.licence, s.attribution_ja, s.attribution_en,
            coalesce(s.redistributable, true), coalesce(GeometryType(v.geom), ''), count(*),
            count(*) FILTER (WHERE v.synthetic)
        FROM %s v LEFT JOIN policy.sources s ON s.id = v.source_id
        WHERE %s
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        ORDER BY 1, 8
        """
                .formatted(question.layer().view(), question.rows().filter().sql());
    }

    /**
     * The place of each row as well-known binary, its id, and its attributes as texts. Rows whose
     * source forbids to pass them on are not among them.
     */
    static String rows(Question question) {
        return """
        SELECT %s, v.id%s
        FROM %s v
        WHERE %s AND NOT EXISTS
            (SELECT FROM policy.sources s WHERE s.id = v.source_id AND NOT s.redistributable)
        ORDER BY v.id
        """
                .formatted(
                        place(question),
                        question.form().attributes().stream()
                                .map(attribute -> ", " + text(attribute))
                                .collect(Collectors.joining()),
                        question.layer().view(),
                        question.rows().filter().sql());
    }

    private static String place(Question question) {
        var system = question.form().system();
        return system.planeEpsg().isPresent()
                ? "ST_AsBinary(ST_Transform(v.geom, " + Systems.epsg(system) + "), 'NDR')"
                : "ST_AsBinary(v.geom, 'NDR')";
    }

    private static String text(Attribute attribute) {
        var column = "v.\"" + attribute.name() + "\"";
        return switch (attribute.type()) {
            case STRING -> column;
            case DATE_TIME ->
                    "to_char("
                            + column
                            + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            case ARRAY -> "to_json(" + column + ")::text";
            default -> column + "::text";
        };
    }
}
