package jp.ritchi.ogcapi.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.ritchi.geo.GeodesicArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.WKTReader;

class WriteTests extends EditingTest {
    @Test
    void aNewFeatureGetsAnAddressATagAndADate() {
        var answer = add(FABS, fab(132.7, 34.4, ", \"investment_jpy\": 30000000000"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.header("Location")).startsWith(BASE + FABS + "/fabs-");
        var path = local(answer.header("Location"));
        var read = as("", "GET", path, null);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag")).startsWith("\"0-");
        assertThat(read.header("Last-Modified")).endsWith("GMT");
        var properties = read.json().get("properties");
        assertThat(properties.get("name_ja").asString()).isEqualTo("試験の工場");
        assertThat(properties.get("investment_jpy").asLong()).isEqualTo(30000000000L);
        assertThat(properties.get("status").asString()).as("the preset").isEqualTo("unknown");
        assertThat(properties.get("visibility").asString()).isEqualTo("public");
        assertThat(read.json().at("/geometry/coordinates/0").asDouble()).isEqualTo(132.7);
    }

    @Test
    void withoutASourceItSaysSo() {
        var body = fab(132.7, 34.4, "").replaceAll(", \"source_id\": \"[^\"]*\"", "");
        var path = local(add(FABS, body).header("Location"));
        var properties = read(path).json().get("properties");
        assertThat(properties.get("source_id").asString()).isEqualTo("entered-by-hand");
        assertThat(properties.get("source_title_en").asString()).contains("Entered by hand");
        assertThat(as("editor", "DELETE", path, null, "If-Match", tag(path)).status())
                .isEqualTo(204);
    }

    @Test
    void whatWasReadCanBeSentBackAndChangesNothing() {
        var path = created(", \"investment_jpy\": 5, \"certified_on\": \"2024-02-29\"");
        rows.execute(
                "UPDATE fab.fab SET geom = ST_SetSRID(ST_Point(132.70000000012345, 34.4), 6668)"
                        + " WHERE id = '"
                        + id(path)
                        + "'");
        var read = read(path);
        var answer = put(path, read.response().body(), "If-Match", read.header("ETag"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(204);
        assertThat(answer.header("ETag")).isEqualTo(read.header("ETag"));
        var moved = read.response().body().replace("\"investment_jpy\":5", "\"investment_jpy\":6");
        assertThat(put(path, moved, "If-Match", read.header("ETag")).status()).isEqualTo(204);
        assertThat(value("SELECT ST_X(geom) FROM fab.fab WHERE id = '" + id(path) + "'"))
                .as("nine decimals are what we write, not what is stored")
                .isEqualTo("132.70000000012345");
    }

    @Test
    void aReplacementTakesAwayWhatItDoesNotSay() {
        var path = created(", \"product_ja\": \"ウェハ\", \"status\": \"planned\"");
        var answer = put(path, fab(133, 34, ""), "If-Match", tag(path));
        assertThat(answer.status()).isEqualTo(204);
        var read = read(path);
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(read.json().at("/properties/product_ja").isNull()).isTrue();
        assertThat(read.json().at("/properties/status").asString()).isEqualTo("unknown");
        assertThat(read.json().at("/properties/version").asInt()).isEqualTo(1);
        assertThat(read.json().at("/geometry/coordinates/0").asDouble()).isEqualTo(133);
    }

    @Test
    void aPatchKeepsWhatItDoesNotSayInBothForms() {
        var path = created(", \"product_ja\": \"ウェハ\", \"lots\": 1".replace(", \"lots\": 1", ""));
        var geojson = "{\"properties\": {\"product_ja\": null, \"product_en\": \"wafers\"}}";
        assertThat(patch(path, geojson, "If-Match", tag(path)).status()).isEqualTo(204);
        var flat = "{\"status\": \"operating\", \"geometry\": {\"coordinates\": [131, 33]}}";
        assertThat(patch(path, flat, "If-Match", tag(path)).status()).isEqualTo(204);
        var read = read(path).json();
        assertThat(read.at("/properties/product_ja").isNull()).isTrue();
        assertThat(read.at("/properties/product_en").asString()).isEqualTo("wafers");
        assertThat(read.at("/properties/status").asString()).isEqualTo("operating");
        assertThat(read.at("/properties/company_ja").asString()).isEqualTo("会社");
        assertThat(read.at("/geometry/coordinates/1").asDouble()).isEqualTo(33);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.opengis.net/def/crs/EPSG/0/6668 34.42 132.74",
                "http://www.opengis.net/def/crs/EPSG/0/4326 34.42 132.74",
                "http://www.opengis.net/def/crs/EPSG/0/6671 -174850.12345678 52768.98765432",
                "http://www.opengis.net/def/crs/EPSG/0/3857 14776549.1234567 4086000.7654321"
            })
    void coordinatesComeInTheOfficialOrderOfTheirSystem(String asked) {
        var parts = asked.split(" ");
        var body = fab(1, 2, "").replace("[1.0, 2.0]", "[" + parts[1] + ", " + parts[2] + "]");
        var answer = add(FABS, body, "Content-Crs", "<" + parts[0] + ">");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        var at = read(local(answer.header("Location"))).json().at("/geometry/coordinates");
        assertThat(at.get(0).asDouble()).isBetween(132.6, 132.8);
        assertThat(at.get(1).asDouble()).isBetween(34.3, 34.5);
        var exact = parts[0].endsWith("6668") || parts[0].endsWith("4326");
        if (exact) {
            assertThat(at.get(0).asDouble()).isEqualTo(132.74);
        }
    }

    @Test
    void theAreaOfAParcelIsAlwaysThatOfItsOutline() throws Exception {
        var ring = "[[132.7,34.4],[132.701,34.4],[132.701,34.401],[132.7,34.401],[132.7,34.4]]";
        var answer = add(PARCELS, parcel(ring));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        var path = local(answer.header("Location"));
        var wkt = "POLYGON((132.7 34.4,132.701 34.4,132.701 34.401,132.7 34.401,132.7 34.4))";
        double expected = GeodesicArea.squareMetres(new WKTReader().read(wkt)) / 10_000;
        assertThat(read(path).json().at("/properties/area_ha").asDouble()).isEqualTo(expected);
        var half = ring.replace("132.701", "132.7005");
        var patch = "{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [" + half + "]}}";
        assertThat(patch(path, patch, "If-Match", tag(path)).status()).isEqualTo(204);
        assertThat(read(path).json().at("/properties/area_ha").asDouble())
                .isBetween(expected * 0.499, expected * 0.501);
        var nothing = "{\"geometry\": null, \"properties\": {\"positional_accuracy\": null}}";
        assertThat(patch(path, nothing, "If-Match", tag(path)).parameter()).isEqualTo("geometry");
    }

    private String parcel(String ring) {
        return """
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [%s]}, "properties":
            {"name_ja": "筆", "lot_number": "1", "positional_accuracy": "surveyed",
             "source_id": "%s"}}
        """
                .formatted(ring, rows.source());
    }

    @Test
    void theCallerChoosesWhetherTheFeatureComesBack() {
        var body = fab(132.7, 34.4, "");
        var made = add(FABS, body, "Prefer", "return=representation, handling=strict");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Preference-Applied"))
                .isEqualTo("return=representation, handling=strict");
        assertThat(made.header("Content-Type")).startsWith(GEOJSON);
        var path = local(made.header("Location"));
        assertThat(made.json().get("id").asString()).isEqualTo(id(path));
        assertThat(made.json().get("links").get(0).get("href").asString())
                .isEqualTo(BASE + path + "?f=json");
        var patch = "{\"properties\": {\"product_ja\": \"a\"}}";
        var changed = patch(path, patch, "If-Match", tag(path), "Prefer", "return=representation");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/properties/product_ja").asString()).isEqualTo("a");
        var quiet = patch(path, patch, "If-Match", tag(path), "Prefer", "return=minimal");
        assertThat(quiet.status()).isEqualTo(204);
        assertThat(quiet.header("Preference-Applied")).isEqualTo("return=minimal");
    }

    @Test
    void historyCountersAndTheRegisterFollow() {
        var path = created("");
        var items = FABS + "?source_id=" + rows.source();
        var before = get(items).headers().firstValue("ETag").orElseThrow();
        patch(path, "{\"properties\": {\"product_ja\": \"a\"}}", "If-Match", tag(path));
        assertThat(get(items).headers().firstValue("ETag").orElseThrow()).isNotEqualTo(before);
        assertThat(as("editor", "DELETE", path, null, "If-Match", tag(path)).status())
                .isEqualTo(204);
        assertThat(read(path).status()).isEqualTo(404);
        var history = "SELECT string_agg(version::text, ',' ORDER BY version) FROM fab.fab_history";
        assertThat(value(history + " WHERE id = '" + id(path) + "'")).isEqualTo("0,1");
        assertThat(
                        value(
                                "SELECT changed_by FROM fab.fab_history WHERE id = '"
                                        + id(path)
                                        + "' LIMIT 1"))
                .isEqualTo("edit:" + name("editor"));
        assertThat(accounts.recorded("fabs/" + id(path)))
                .isEqualTo(List.of("feature.create", "feature.update", "feature.delete"));
    }

    @Test
    void whatHasMeasurementsIsNotDeleted() {
        var station = rows.id("s");
        rows.execute(
                "INSERT INTO traffic.station (id, name_ja, station_code, source_id) VALUES ('%1$s', 'x', '%1$s', '%2$s')"
                        .formatted(station, rows.source()));
        rows.execute(
                "INSERT INTO traffic.hourly_count VALUES ('%s', now(), 'up', 1, 1, 1, 'observed', '%s')"
                        .formatted(station, rows.source()));
        var path = "/ogc/collections/traffic-stations/items/" + station;
        var answer = as("editor", "DELETE", path, null, "If-Match", tag(path));
        assertThat(answer.status()).isEqualTo(409);
        rows.execute("DELETE FROM traffic.hourly_count WHERE station_id = '" + station + "'");
        assertThat(as("editor", "DELETE", path, null, "If-Match", tag(path)).status())
                .isEqualTo(204);
    }

    @Test
    void methodsAreToldAsTheyAreForThisCaller() {
        var path = created("");
        var mine = as("editor", "OPTIONS", path, null);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT, PATCH, DELETE");
        assertThat(mine.header("Accept-Patch")).isEqualTo(PATCH);
        var items = as("editor", "OPTIONS", FABS, null);
        assertThat(items.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(items.header("Accept-Post")).contains(GEOJSON);
        assertThat(as("reader", "OPTIONS", path, null).header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(as("", "OPTIONS", FABS, null).header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        var computed = "/ogc/collections/parcel-screenings/items";
        assertThat(as("editor", "OPTIONS", computed, null).header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(add(computed, fab(1, 2, "")).status()).isEqualTo(405);
    }

    @Test
    void theSchemaSaysWhatCanBeWritten() {
        var schema = json("/ogc/collections/parcels/schema");
        assertThat(schema.get("required").toString()).contains("name_ja", "lot_number", "geometry");
        assertThat(schema.at("/properties/area_ha/readOnly").asBoolean()).isTrue();
        assertThat(schema.at("/properties/version/readOnly").asBoolean()).isTrue();
        assertThat(schema.at("/properties/source_title_ja/readOnly").asBoolean()).isTrue();
        assertThat(schema.at("/properties/source_id").has("readOnly")).isFalse();
        assertThat(schema.at("/properties/source_id/default").asString())
                .isEqualTo("entered-by-hand");
        var parks = json("/ogc/collections/industrial-parks/schema");
        assertThat(parks.at("/properties/area_ha").has("readOnly")).isFalse();
        var computed = json("/ogc/collections/parcel-screenings/schema");
        assertThat(computed.has("required")).isFalse();
        assertThat(computed.at("/properties/name_ja/readOnly").asBoolean()).isTrue();
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
