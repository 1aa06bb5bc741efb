package jp.ritchi.eligibility.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import tools.jackson.databind.util.RawValue;

/** Writes a page of verdicts as GeoJSON features while they are read. */
final class BatchGeoJson {
    private final BatchReads reads;
    private final Exchange exchange;

    BatchGeoJson(BatchReads reads, Exchange exchange) {
        this.reads = reads;
        this.exchange = exchange;
    }

    void write(UUID job, BatchPage page) {
        long matched = reads.count(job, page);
        var out = exchange.open(Link.GEOJSON, 256 * 1024);
        var returned = new AtomicInteger();
        text(out, "{\"type\":\"FeatureCollection\",\"features\":[");
        reads.forEach(
                job,
                page,
                row -> {
                    text(out, returned.getAndIncrement() == 0 ? "\n" : ",\n");
                    bytes(out, exchange.json(feature(row)));
                });
        var tail = new LinkedHashMap<String, Object>();
        tail.put("numberMatched", matched);
        tail.put("numberReturned", returned.get());
        tail.put("links", exchange.links(links(page, matched)));
        var members = new String(exchange.json(tail), StandardCharsets.UTF_8);
        text(out, "\n]," + members.substring(1));
    }

    private List<Link> links(BatchPage page, long matched) {
        var links = new ArrayList<Link>();
        links.add(
                new Link(
                        "self",
                        Link.GEOJSON,
                        new Text("この文書", "This document"),
                        address(page.offset())));
        long end = (long) page.offset() + page.limit();
        if (page.limit() > 0 && end < matched) {
            links.add(new Link("next", Link.GEOJSON, new Text("次", "Next"), address((int) end)));
        }
        return links;
    }

    private String address(int offset) {
        return exchange.path() + "?" + exchange.query().with("offset", Integer.toString(offset));
    }

    private static Map<String, Object> feature(ResultSet row) throws SQLException {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("number", row.getInt("number"));
        for (String text : List.of("parcel_id", "site_id", "name", "lot_number")) {
            put(properties, text, row.getString(text));
        }
        put(properties, "municipality_code", row.getString("municipality_code"));
        put(properties, "verdict", row.getString("verdict"));
        put(properties, "reason", text(row, "reason"));
        put(properties, "problem", text(row, "problem"));
        put(properties, "area_ha", row.getBigDecimal("area_ha"));
        put(properties, "ceiling_jpy", row.getObject("ceiling_jpy", Long.class));
        properties.put("findings", new RawValue(row.getString("findings")));
        properties.put("synthetic", row.getBoolean("synthetic"));
        put(properties, "source_id", row.getString("source_id"));
        put(properties, "source_title", text(row, "source_title"));
        put(properties, "source_licence", row.getString("source_licence"));
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("id", row.getInt("number"));
        var geometry = row.getString("geojson");
        feature.put("geometry", new RawValue(geometry == null ? "null" : geometry));
        feature.put("properties", properties);
        return feature;
    }

    private static @org.jspecify.annotations.Nullable Text text(ResultSet row, String column)
            throws SQLException {
        var ja = row.getString(column + "_ja");
        return ja == null ? null : new Text(ja, row.getString(column + "_en"));
    }

    private static void put(
            Map<String, Object> properties,
            String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static void text(OutputStream out, String text) {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
