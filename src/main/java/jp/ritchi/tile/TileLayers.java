package jp.ritchi.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Layer;
import jp.ritchi.text.Text;

/**
 * Describes the two layers that a tile may have, features one by one and their number by cell, with
 * the values of each. A tile has one of them.
 */
record TileLayers(Layer layer) {
    private static final Text COUNT = new Text("件数", "Number of features");
    private static final Text SYNTHETIC = new Text("うち合成データ", "Of these synthetic");

    private record Field(String name, String type, Text title) {}

    /** As OGC tile set metadata tells layers. */
    List<Map<String, Object>> metadata(Locale locale) {
        return List.of(
                metadata(layer.id(), layer.title(), dimension(), features(), locale),
                metadata(summaryId(), summaryTitle(), 2, sums(), locale));
    }

    /** As TileJSON tells layers. */
    List<Map<String, Object>> tileJson(Locale locale) {
        return List.of(
                tileJson(layer.id(), layer.description(), features(), locale),
                tileJson(summaryId(), summaryTitle(), sums(), locale));
    }

    private Map<String, Object> metadata(
            String id, Text title, int dimension, List<Field> fields, Locale locale) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id);
        json.put("title", title.in(locale));
        json.put("dataType", "vector");
        json.put("geometryDimension", dimension);
        json.put("minTileMatrix", Integer.toString(layer.tileMinZoom()));
        json.put("maxTileMatrix", Integer.toString(TileAddress.DEEPEST));
        var properties = new LinkedHashMap<String, Object>();
        for (Field field : fields) {
            properties.put(field.name, Map.of("type", field.type, "title", field.title.in(locale)));
        }
        json.put("propertiesSchema", Map.of("type", "object", "properties", properties));
        return json;
    }

    private Map<String, Object> tileJson(
            String id, Text description, List<Field> fields, Locale locale) {
        var titles = new LinkedHashMap<String, String>();
        fields.forEach(field -> titles.put(field.name, field.title.in(locale)));
        return Map.of(
                "id",
                id,
                "description",
                description.in(locale),
                "minzoom",
                layer.tileMinZoom(),
                "maxzoom",
                TileAddress.DEEPEST,
                "fields",
                titles);
    }

    private List<Field> features() {
        var fields = new ArrayList<Field>();
        fields.add(new Field("id", "string", new Text("ID", "id")));
        layer.attributes().stream()
                .filter(Attribute::inTiles)
                .forEach(attribute -> fields.add(field(attribute)));
        return fields;
    }

    private List<Field> sums() {
        var fields = new ArrayList<Field>();
        fields.add(new Field("id", "string", new Text("格子の ID", "Id of the cell")));
        fields.add(new Field("count", "integer", COUNT));
        fields.add(new Field("synthetic_count", "integer", SYNTHETIC));
        for (String name : layer.sums()) {
            layer.attributes().stream()
                    .filter(attribute -> attribute.name().equals(name))
                    .forEach(attribute -> fields.add(field(attribute)));
        }
        return fields;
    }

    private static Field field(Attribute attribute) {
        return new Field(attribute.name(), attribute.type().schemaType(), attribute.title());
    }

    private String summaryId() {
        return Cells.layerName(layer.id());
    }

    private Text summaryTitle() {
        return new Text(
                layer.title().ja() + "（格子ごとの件数と合計）",
                layer.title().en() + ": number and sums by cell");
    }

    private int dimension() {
        return layer.geometryType() == GeometryType.POINT
                ? 0
                : layer.geometryType() == GeometryType.LINE ? 1 : 2;
    }
}
