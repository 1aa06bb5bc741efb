package jp.ritchi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Questions that cannot be understood: each is told which parameter is wrong, and what is right.
 */
class ExportRefusalTests extends ExportTest {
    static Stream<Arguments> wrong() {
        var many = String.join(",", Collections.nCopies(1001, "a"));
        return Stream.of(
                Arguments.of("", "f", "gpkg"),
                Arguments.of("f=dwg", "f", "geojsonseq"),
                Arguments.of("f=csv&crs=EPSG:4301", "crs", "EPSG:6670"),
                Arguments.of("f=csv&crs=99999", "crs", "EPSG:6670"),
                Arguments.of("f=geojsonseq&crs=EPSG:6670", "crs", "CRS84"),
                Arguments.of("f=csv&charset=euc-jp", "charset", "cp932"),
                Arguments.of("f=gpkg&charset=cp932", "charset", "utf-8"),
                Arguments.of("f=gpkg&readme=true", "readme", "readme"),
                Arguments.of("f=csv&readme=yes", "readme", "true"),
                Arguments.of("f=csv&ids=", "ids", "hyphens"),
                Arguments.of("f=csv&ids=a,,b", "ids", "hyphens"),
                Arguments.of("f=csv&ids=a'%20OR%20true", "ids", "hyphens"),
                Arguments.of("f=csv&ids=" + many, "ids", "1000"),
                Arguments.of("f=csv&properties=secret", "properties", "name_ja"),
                Arguments.of("f=csv&filter=no_such%3D1", "filter", "no_such"),
                Arguments.of("f=csv&filter=area_ha%20%3E%3E", "filter", ""),
                Arguments.of("f=csv&bbox=1,2,3", "bbox", ""),
                Arguments.of("f=csv&visibility=staff", "visibility", "There is no parameter"),
                Arguments.of("f=csv&limit=3", "limit", "There is no parameter"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isToldWhatIsWrong(String query, String parameter, String hint) {
        for (var path : new String[] {"", "/summary"}) {
            var answer = get("/api/exports/parcels" + path + "?" + query, "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(header(answer, "Content-Disposition")).isEqualTo("-");
            var problem = json(answer);
            assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
            assertThat(problem.path("detail").asString()).contains(hint);
            assertThat(problem.path("messages").path("ja").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("nowhere")
    void aCollectionThatDoesNotExistIsNotFound(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPathThatLeavesItsFolderIsNoPath() {
        assertThat(get("/api/exports/..%2F..%2Fetc?f=csv").statusCode()).isEqualTo(400);
    }

    static Stream<String> nowhere() {
        return Stream.of(
                "/api/exports/nothing?f=csv",
                "/api/exports/sources?f=csv",
                "/api/exports/nothing/summary?f=csv");
    }
}
