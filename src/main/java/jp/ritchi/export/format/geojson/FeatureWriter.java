package jp.ritchi.export.format.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.layer.AttributeType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows as GeoJSON features, each number with the digits that are stored: a file that is read
 * again has the same values to the last bit.
 */
final class FeatureWriter implements AutoCloseable {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                                    .build())
                    .build();

    private final JsonGenerator json;
    private final List<Column> columns;
    private final WKBReader shapes = new WKBReader();

    FeatureWriter(ExportTable table, OutputStream out) {
        this.columns = table.columns();
        this.json = JSON.createGenerator(out);
    }

    JsonGenerator json() {
        return json;
    }

    /** Any value as Jackson writes it. */
    void member(String name, Object value) {
        json.writeName(name);
        json.writePOJO(value);
    }

    /** The feature of a row; its end is left to the caller, who may add members. */
    void begin(@Nullable String[] cells, byte @Nullable [] wkb) throws IOException {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", cells[0]);
        json.writeName("geometry");
        if (wkb == null) {
            json.writeNull();
        } else {
            GeometryJson.write(shape(wkb), json);
        }
        json.writeObjectPropertyStart("properties");
        for (int i = 1; i < cells.length; i++) {
            json.writeName(columns.get(i).name());
            value(cells[i], columns.get(i).type());
        }
        json.writeEndObject();
    }

    private Geometry shape(byte[] wkb) throws IOException {
        try {
            return shapes.read(wkb);
        } catch (ParseException e) {
            throw new IOException("Stored geometry cannot be read", e);
        }
    }

    private void value(@Nullable String cell, AttributeType type) {
        if (cell == null) {
            json.writeNull();
            return;
        }
        switch (type) {
            case STRING, DATE, DATE_TIME -> json.writeString(cell);
            case INTEGER, NUMBER -> number(cell);
            case BOOLEAN -> json.writeBoolean(cell.equals("true"));
            case ARRAY -> json.writeRawValue(cell);
        }
    }

    /** JSON has no word for what is no number. */
    private void number(String cell) {
        char last = cell.charAt(cell.length() - 1);
        if (last >= '0' && last <= '9') {
            json.writeNumber(cell);
        } else {
            json.writeString(cell);
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
