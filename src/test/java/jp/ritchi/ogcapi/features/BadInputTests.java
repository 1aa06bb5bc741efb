package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTests extends ServedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=",
                "bbox=a,b,c,d",
                "bbox=NaN,0,1,1",
                "bbox=0,0,Infinity,1",
                "bbox=1e308,0,1e308,1",
                "bbox=0x1p3,0,9,1",
                "bbox=0,91,1,92",
                "bbox=0,-91,1,0",
                "bbox=181,0,182,1",
                "bbox=0,2,1,1",
                "bbox=32.7,130.7,32.9,130.9",
                "bbox=0,0,9,1,1,8",
                "bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4612",
                "bbox-crs=EPSG:6668&bbox=32,130,33,131",
                "bbox=130,32,131,33&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/6668",
                "bbox=0,0,5e6,1&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/6671",
                "bbox=0,9,1,8&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/6671",
                "bbox=0,0,3e7,1&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                "crs=http://www.opengis.net/def/crs/0/unsupported",
                "crs=",
                "sortby=",
                "sortby=,",
                "sortby=visibility",
                "sortby=changed_by",
                "sortby=geom",
                "sortby=geometry",
                "sortby=name_ja;DROP",
                "sortby=name_ja,name_ja",
                "sortby=--name_ja",
                "sortby=name_ja,name_en,status,company_ja,as_of,version",
                "properties=",
                "properties=name_ja,",
                "skipGeometry=yes",
                "cursor=",
                "cursor=x",
                "cursor=f.ZmFi.AAAAAAAAAAAA",
                "offset=10000001",
                "crs=EPSG:6668",
                "limit=0",
                "limit=-1",
                "limit=abc",
                "limit=1e9",
                "limit=",
                "limit=1.5",
                "offset=-1",
                "offset=x",
                "offset=9999999999999999999",
                "datetime=",
                "datetime=..",
                "datetime=yesterday",
                "datetime=2026-02-30",
                "datetime=2026-02-01/2026-01-01",
                "datetime=2026/2027/2028",
                "datetime=P1Y",
                "datetime=P1Y/..",
                "datetime=2026-01-01/P",
                "datetime=2026-01-01/P1Y2Y",
                "datetime=2026-01-01T00:00:00",
                "certified_on=2024",
                "grant_ceiling_jpy=lots",
                "grant_ceiling_jpy=1.5",
                "grant_ceiling_jpy=99999999999999999999",
                "synthetic=yes",
                "changed_at=now",
                "q=",
                "q=%20",
                "f=xml",
                "fooo=1",
                "geom=1",
                "visibility=public",
                "Limit=1",
                "limit=1&limit=2"
            })
    void isRefusedWithTheParameterNamedInBothLanguages(String query) {
        var path = "/ogc/collections/fabs/items?" + query;
        assertThat(get(path).statusCode()).as(query).isEqualTo(400);
        var problem = json(path);
        assertThat(problem.get("parameter").asString()).isEqualTo(query.split("[=&]")[0]);
        assertThat(problem.get("type").asString()).startsWith("/problems/");
        assertThat(problem.at("/messages/ja").asString()).isNotBlank();
        assertThat(problem.get("detail").asString())
                .isEqualTo(problem.at("/messages/ja").asString());
        assertThat(json(path, "Accept-Language", "en").get("detail").asString())
                .isEqualTo(problem.at("/messages/en").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/collections/nothing, 404",
        "/ogc/collections/nothing/items, 404",
        "/ogc/collections/nothing/schema, 404",
        "/ogc/collections/nothing/tiles, 404",
        "/ogc/collections/fabs/items/nothing, 404",
        "/ogc/collections/fabs/items/NOT-AN-ID, 404",
        "/ogc/collections/fabs/items/%E5%B7%A5%E5%A0%B4, 404",
        "/ogc/collections/fabs/nothing, 404",
        "/ogc?limit=1, 400",
        "/ogc/conformance?x, 400",
        "/ogc/api?f=yaml, 400",
        "/ogc/collections?bbox=1, 400",
        "/ogc/collections/fabs?f=, 400",
        "/ogc/collections/fabs/items/a?limit=1, 400",
        "/api/search, 400",
        "/api/search?q=, 400",
        "/api/search?q=a&limit=0, 400",
        "/api/search?q=a&f=json, 400"
    })
    void everyRouteAnswersMistakesWithAProblem(String path, int status) {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nobodyWritesWithoutAName(String method) {
        assertThat(send(method, "/ogc/collections/fabs/items").statusCode()).isIn(401, 403, 405);
    }
}
