package jp.ritchi.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * A GeoJSON FeatureCollection, read feature by feature in constant memory. Coordinates are
 * longitude and latitude; a {@code crs} member other than CRS84, WGS 84, JGD2011 or JGD2000 refuses
 * the file.
 */
public final class GeoJsonFile {
    private static final Pattern LON_LAT = Pattern.compile("(?i).*(CRS84|EPSG:+(4326|6668|4612))");

    private final Predicate<GeoFeature> features;
    private @Nullable String type;
    private @Nullable String crs;
    private boolean hasFeatures;
    private boolean stopped;

    private GeoJsonFile(Predicate<GeoFeature> features) {
        this.features = features;
    }

    /**
     * Hands the features to {@code features} in order until it answers false.
     *
     * @return the name of the {@code crs} member, absent when there is none or reading stopped
     *     early
     */
    public static @Nullable String read(Path file, Predicate<GeoFeature> features)
            throws IOException {
        if (Charsets.detect(file) != StandardCharsets.UTF_8) {
            throw new FileRefused(
                    "not-utf8",
                    "GeoJSON は UTF-8 でなければなりません。このファイルは CP932（Shift_JIS）のようです。UTF-8 で保存し直して送ってください。",
                    "GeoJSON has to be UTF-8. This file looks like CP932 (Shift_JIS). Save it as UTF-8 and send it again.");
        }
        var reader = new GeoJsonFile(features);
        try (var in = Files.newInputStream(file);
                var json = JsonLimits.FACTORY.createParser(ObjectReadContext.empty(), in)) {
            reader.collection(json);
        } catch (JacksonException e) {
            throw JsonLimits.refusal(e);
        }
        return reader.crs;
    }

    private void collection(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw notGeoJson();
        }
        while (!stopped && json.nextToken() != JsonToken.END_OBJECT) {
            var member = json.currentName();
            json.nextToken();
            switch (member) {
                case "type" -> type = word(json);
                case "features" -> features(json);
                case "crs" -> crs = CrsMember.read(json);
                default -> json.skipChildren();
            }
        }
        if (!stopped) {
            checkEnd(json);
        }
    }

    private static @Nullable String word(JsonParser json) {
        json.skipChildren();
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : null;
    }

    private void features(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw notGeoJson();
        }
        hasFeatures = true;
        for (int number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw notGeoJson();
            }
            if (!features.test(new GeoJsonFeature(number).read(json))) {
                stopped = true;
                return;
            }
        }
    }

    private void checkEnd(JsonParser json) {
        if (!hasFeatures || !"FeatureCollection".equals(type)) {
            throw notGeoJson();
        }
        if (json.nextToken() != null) {
            throw new FileRefused(
                    "bad-json",
                    "JSON の終わりの後に余分な内容があります。",
                    "There is more after the end of the JSON.");
        }
        if (crs != null && !LON_LAT.matcher(crs).matches()) {
            throw new FileRefused(
                    "unsupported-crs",
                    "座標参照系 " + crs + " の GeoJSON は受け付けません。経度・緯度（JGD2011）に変換してください。",
                    "GeoJSON in " + crs + " is not taken. Convert it to longitude and latitude.");
        }
    }

    private static FileRefused notGeoJson() {
        return new FileRefused(
                "not-geojson",
                "JSON ですが GeoJSON の FeatureCollection ではありません。TopoJSON や Esri の JSON、サービスのエラーの応答ではないか確かめ、GeoJSON で書き出して送ってください。",
                "This is JSON but no GeoJSON FeatureCollection. Check that it is no TopoJSON, Esri JSON or error of a service, and export it as GeoJSON.");
    }
}
