package jp.ritchi.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A repeated answer cannot be told from a first one, and only the public's are repeated. */
class TileDoorTests extends ServedTest {
    private static final String TILE = "/ogc/collections/fabs/tiles/WebMercatorQuad/14/7734/8647";

    @Autowired private TileDoor door;
    @Autowired private LayerReads reads;

    @BeforeEach
    void fill() {
        for (int i = 0; i < 30; i++) {
            rows.fab("f" + i, 10, 10);
        }
        await();
    }

    /** Until the listener has read the stamps after what this test wrote. */
    private void await() {
        while (reads.publicStamp("fabs").isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theSecondAnswerIsTheFirst() throws Exception {
        for (var encoding : List.of("identity", "gzip")) {
            var first = get(TILE, "Accept-Encoding", encoding, "Accept-Language", encoding);
            keep("Accept-Encoding", encoding, "Accept-Language", encoding);
            assertThat(first.headers().firstValue("Content-Encoding").isPresent())
                    .isEqualTo(encoding.equals("gzip"));
            for (int i = 0; i < 3; i++) {
                var again = get(TILE, "Accept-Encoding", encoding, "Accept-Language", encoding);
                assertThat(headers(again)).isEqualTo(headers(first));
                assertThat(again.body()).isEqualTo(first.body());
            }
            assertThat(passedOn("Accept-Language", encoding)).isEmpty();
        }
    }

    @Test
    void aCopyIsConfirmed() throws Exception {
        var tag = get(TILE, "Accept-Language", "ja").headers().firstValue("ETag").orElseThrow();
        for (var known : List.of(tag, tag.substring(2), "\"other\", " + tag)) {
            var answer = get(TILE, "Accept-Language", "ja", "If-None-Match", known);
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(get(TILE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCouldMakeItAnotherAnswerIsPassedOn() throws Exception {
        keep("Accept-Language", "ja");
        for (var header :
                List.of("Cookie", "Authorization", "Origin", "Range", "If-Match", "Accept")) {
            assertThat(passedOn("Accept-Language", "ja", header, "x")).as(header).isNotEmpty();
        }
        assertThat(passedOn("Accept-Language", "en")).isNotEmpty();
    }

    @Test
    void aChangeIsPassedOn() throws Exception {
        keep("Accept-Language", "ja");
        rows.fab("more", 10, 10);
        long end = System.nanoTime() + 1_000_000_000;
        while (passedOn("Accept-Language", "ja").isEmpty()) {
            assertThat(System.nanoTime()).as("a change is seen within a second").isLessThan(end);
        }
    }

    @Test
    void anEmptyTileIsRepeatedToo() throws Exception {
        var nothing = TILE.replace("8647", "1");
        var first = get(nothing);
        var again = get(nothing);
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(headers(again)).isEqualTo(headers(first));
    }

    /** Asks until the answer is repeated: news of rows may come while the first one is made. */
    private void keep(String... headers) throws Exception {
        for (int tries = 0; tries < 20 && !passedOn(headers).isEmpty(); tries++) {
            get(TILE, headers);
        }
        assertThat(passedOn(headers)).isEmpty();
    }

    private List<String> passedOn(String... headers) throws Exception {
        await(); // on a busy machine the stamps may have grown too old to be trusted meanwhile
        var request = new MockHttpServletRequest("GET", TILE);
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        var passed = new ArrayList<String>();
        door.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> passed.add(TILE));
        return passed;
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.replaceAll((name, values) -> values.stream().sorted().toList());
        return headers;
    }
}
