package jp.ritchi.eligibility.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.ritchi.eligibility.report.map.MapContent.Context;
import jp.ritchi.eligibility.report.map.MapContent.Named;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerReads;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.stereotype.Component;

/** What lies around a site: the rows of every layer that the caller may see, for the maps. */
@Component
class MapContext {
    private static final String PARCELS = "parcels";

    /** Figures computed for parcels, which have the parcels' shapes once more. */
    private static final String FIGURES = "parcel-screenings";

    /** So many rows of a layer are drawn; of more parcels none is, of other layers the first. */
    private static final int MOST = 1_500;

    private static final String AROUND =
            """
            SELECT name_ja, name_en, synthetic, source_attribution_ja, source_attribution_en,
                %s AS lot, ST_AsBinary(geom) AS geom
            FROM %s
            WHERE geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
                AND (valid_from IS NULL OR valid_from <= :day)
                AND (valid_to IS NULL OR valid_to >= :day)
            ORDER BY id LIMIT :most
            """;

    private final LayerReads reads;
    private final LayerCatalog layers;

    MapContext(LayerReads reads, LayerCatalog layers) {
        this.reads = reads;
        this.layers = layers;
    }

    /**
     * The surroundings of one map.
     *
     * @param tooMany whether parcels were left out because there are too many
     * @param synthetic whether anything drawn was invented for demonstration
     * @param attributions what the sources of the rows want to be told, each once
     */
    record Around(
            List<Context> layers,
            boolean tooMany,
            boolean synthetic,
            TreeSet<String> attributions) {}

    private record Row(
            String nameJa,
            String nameEn,
            String lot,
            boolean synthetic,
            Attribution said,
            Geometry geometry) {}

    private record Attribution(String ja, String en) {}

    Around around(Envelope bounds, LocalDate day, Words words) {
        var around = new ArrayList<Context>();
        var attributions = new TreeSet<String>();
        boolean tooMany = false;
        boolean synthetic = false;
        for (Layer layer : parcelsFirst()) {
            var rows = rows(layer, bounds, day);
            if (layer.id().equals(PARCELS) && rows.size() > MOST) {
                tooMany = true;
                continue;
            }
            if (rows.isEmpty()) {
                continue;
            }
            boolean made = rows.stream().anyMatch(Row::synthetic);
            synthetic |= made;
            var english = "en".equals(words.language());
            rows.forEach(row -> attributions.add(english ? row.said().en() : row.said().ja()));
            var title = layer.title().in(words.locale());
            around.add(
                    new Context(
                            layer.id(),
                            layers.list().indexOf(layer),
                            made ? words.fill("legend.synthetic", title) : title,
                            rows.stream().map(row -> named(layer, row, english)).toList()));
        }
        return new Around(around, tooMany, synthetic, attributions);
    }

    private List<Layer> parcelsFirst() {
        var ordered = new ArrayList<>(layers.list());
        ordered.removeIf(layer -> layer.id().equals(FIGURES));
        ordered.sort(java.util.Comparator.comparing(layer -> !layer.id().equals(PARCELS)));
        return ordered;
    }

    private static Named named(Layer layer, Row row, boolean english) {
        var name = english && !row.nameEn().isBlank() ? row.nameEn() : row.nameJa();
        return new Named(row.geometry(), layer.id().equals(PARCELS) ? row.lot() : name);
    }

    private List<Row> rows(Layer layer, Envelope bounds, LocalDate day) {
        boolean numbered =
                layer.attributes().stream().map(Attribute::name).anyMatch("lot_number"::equals);
        var sql = AROUND.formatted(numbered ? "lot_number" : "NULL", layer.view());
        return reads.read(
                client ->
                        client.sql(sql)
                                .param("west", bounds.getMinX())
                                .param("south", bounds.getMinY())
                                .param("east", bounds.getMaxX())
                                .param("north", bounds.getMaxY())
                                .param("day", day)
                                .param("most", MOST + 1)
                                .query((row, number) -> row(row))
                                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        try {
            return new Row(
                    text(row, "name_ja"),
                    text(row, "name_en"),
                    text(row, "lot"),
                    row.getBoolean("synthetic"),
                    new Attribution(
                            text(row, "source_attribution_ja"), text(row, "source_attribution_en")),
                    new WKBReader().read(row.getBytes("geom")));
        } catch (ParseException e) {
            throw new SQLException("Unreadable geometry", e);
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
