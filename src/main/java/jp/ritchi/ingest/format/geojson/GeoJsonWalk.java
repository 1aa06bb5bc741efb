package jp.ritchi.ingest.format.geojson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.ritchi.ingest.format.Charsets;
import jp.ritchi.ingest.format.CrsMember;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.JsonLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Walks once through all features of a file, whether they are in a collection or in sequence. */
final class GeoJsonWalk {
    private final Path file;
    private final FeatureSink sink;
    private volatile @Nullable GeoJsonInput input;
    private @Nullable String crs;
    private boolean crsSeen;
    private boolean stopped;

    GeoJsonWalk(Path file, FeatureSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Reads until the file ends or the sink wants no more. */
    void run() throws IOException {
        try (var in = new GeoJsonInput(Files.newInputStream(file));
                var json = JsonLimits.FACTORY.createParser(ObjectReadContext.empty(), in)) {
            input = in;
            while (!stopped && json.nextToken() != null) {
                if (json.currentToken() != JsonToken.START_OBJECT) {
                    throw notGeoJson();
                }
                root(json);
            }
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    /** How many bytes are behind it. */
    long position() {
        var in = input;
        return in == null ? 0 : in.position();
    }

    boolean crsSeen() {
        return crsSeen;
    }

    /** The name that the {@code crs} member gives, see {@link CrsMember#read}. */
    @Nullable String crs() {
        return crs;
    }

    private void root(JsonParser json) {
        sink.begin();
        String type = "";
        boolean collection = false;
        while (!stopped && json.nextToken() != JsonToken.END_OBJECT) {
            var member = json.currentName();
            var token = json.nextToken();
            if ("features".equals(member) && token == JsonToken.START_ARRAY) {
                collection = true;
                features(json);
            } else if ("crs".equals(member)) {
                crs = CrsMember.read(json);
                crsSeen = true;
            } else {
                type = "type".equals(member) ? word(json) : type;
                sink.member(member, json);
            }
        }
        if (!stopped) {
            end(type, collection);
        }
    }

    private void end(String type, boolean collection) {
        boolean good = collection == "FeatureCollection".equals(type);
        if (!good || !GeoJsonHead.isType(type)) {
            throw notGeoJson();
        }
        if (!collection) {
            stopped = !sink.end(type);
        }
    }

    private static String word(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
    }

    private void features(JsonParser json) {
        while (!stopped && json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw notGeoJson();
            }
            sink.begin();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var member = json.currentName();
                json.nextToken();
                sink.member(member, json);
            }
            stopped = !sink.end("Feature");
        }
    }

    private FileRefused refusal(JacksonException e) throws IOException {
        if (Charsets.detect(file) != StandardCharsets.UTF_8) {
            return new FileRefused(
                    "not-utf8",
                    "GeoJSON は UTF-8 でなければなりません。このファイルは CP932（Shift_JIS）のようです。UTF-8 で保存し直して送ってください。",
                    "GeoJSON has to be UTF-8. This file looks like CP932 (Shift_JIS). Save it as UTF-8 and send it again.");
        }
        return JsonLimits.refusal(e);
    }

    static FileRefused notGeoJson() {
        return new FileRefused(
                "not-geojson",
                "GeoJSON ではありません（FeatureCollection、Feature、図形のいずれでもありません）。GIS ソフトで GeoJSON か GeoPackage に書き出して送ってください。",
                "This is no GeoJSON: neither a FeatureCollection nor a Feature nor a geometry. Export it as GeoJSON or GeoPackage from your GIS.");
    }
}
