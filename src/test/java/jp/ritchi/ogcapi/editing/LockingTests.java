package jp.ritchi.ogcapi.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import jp.ritchi.ogcapi.http.RowState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LockingTests extends EditingTest {
    @Autowired private DataSource store;

    private static final String CHANGE = "{\"properties\": {\"product_ja\": \"a\"}}";

    @Test
    void nobodyWritesWithoutSayingWhatWasRead() {
        var path = created("");
        assertThat(patch(path, CHANGE).status()).isEqualTo(428);
        assertThat(patch(path, CHANGE, "If-Match", "*").status()).isEqualTo(428);
        assertThat(patch(path, CHANGE, "If-Unmodified-Since", "yesterday").status()).isEqualTo(428);
        assertThat(put(path, fab(132, 34, "")).status()).isEqualTo(428);
        assertThat(as("editor", "DELETE", path, null).status()).isEqualTo(428);
        assertThat(read(path).json().at("/properties/version").asInt()).isZero();
    }

    @Test
    void anOldTagIsRefusedAndChangesNothing() {
        var path = created("");
        var old = tag(path);
        assertThat(patch(path, CHANGE, "If-Match", old).status()).isEqualTo(204);
        var after = read(path);
        for (var tags : new String[] {old, "\"0\"", "\"x\", " + old, "W/" + after.header("ETag")}) {
            assertThat(put(path, fab(131, 33, ""), "If-Match", tags).status()).isEqualTo(412);
            assertThat(patch(path, "{\"product_en\": \"b\"}", "If-Match", tags).status())
                    .isEqualTo(412);
            assertThat(as("editor", "DELETE", path, null, "If-Match", tags).status())
                    .isEqualTo(412);
        }
        assertThat(read(path).response().body()).isEqualTo(after.response().body());
        var both = old + ", " + after.header("ETag");
        assertThat(patch(path, "{\"product_en\": \"b\"}", "If-Match", both).status())
                .isEqualTo(204);
    }

    /** A tag stands for the state, whichever representation of it was read. */
    @Test
    void theTagOfAPageAndOfAnotherLanguageWillDo() {
        var path = created("");
        var page = as("", "GET", path + "?f=html", null).header("ETag");
        var english = as("", "GET", path, null, "Accept-Language", "en").header("ETag");
        assertThat(page).isNotEqualTo(english).isNotEqualTo(tag(path));
        assertThat(patch(path, CHANGE, "If-Match", page).status()).isEqualTo(204);
        var again = as("", "GET", path, null, "Accept-Language", "en").header("ETag");
        assertThat(again).isNotEqualTo(english);
        var suffixed = again.substring(0, again.length() - 1) + "-gzip\"";
        assertThat(patch(path, "{\"product_en\": \"b\"}", "If-Match", suffixed).status())
                .as("as a compressing proxy changes it")
                .isEqualTo(204);
    }

    @Test
    void theTagIsStrongAlsoForCallersWhoTakeGzip() {
        var path = created(", \"note_ja\": \"" + "長い備考".repeat(2000) + "\"");
        var plain = as("", "GET", path, null);
        var gzip = get(path, "Accept-Encoding", "gzip");
        assertThat(gzip.headers().firstValue("ETag")).contains(plain.header("ETag"));
        assertThat(plain.header("ETag")).startsWith("\"");
        assertThat(gzip.headers().firstValue("Content-Encoding"))
                .as("a strong tag is of these very bytes")
                .isEmpty();
        assertThat(get(path, "If-None-Match", plain.header("ETag")).statusCode()).isEqualTo(304);
    }

    @Test
    void aFeatureThatIsNotThereIsNotFoundWhateverTheCondition() {
        var absent = FABS + "/no-such-fab";
        for (var tags : new String[] {"\"xyz\"", "*"}) {
            assertThat(put(absent, fab(132, 34, ""), "If-Match", tags).status()).isEqualTo(404);
        }
        assertThat(put(absent, fab(132, 34, "")).status()).isEqualTo(404);
        assertThat(as("editor", "DELETE", absent, null).status()).isEqualTo(404);
    }

    @Test
    void aDateCountsOnceItsSecondIsOver() throws Exception {
        var path = created("");
        var made = read(path);
        assertThat(
                        patch(
                                        path,
                                        CHANGE,
                                        "If-Unmodified-Since",
                                        http(Instant.now().minusSeconds(2)))
                                .status())
                .isEqualTo(412);
        assertThat(
                        patch(
                                        path,
                                        CHANGE,
                                        "If-Unmodified-Since",
                                        http(Instant.now().plusSeconds(60)))
                                .status())
                .as("nobody has read the future")
                .isEqualTo(412);
        waitForTheNextSecond();
        var settled = read(path).header("Last-Modified");
        assertThat(instant(settled))
                .isAfter(changedAt(made))
                .isBeforeOrEqualTo(changedAt(made).plusSeconds(1));
        assertThat(patch(path, CHANGE, "If-Unmodified-Since", settled).status()).isEqualTo(204);
        assertThat(patch(path, "{\"product_en\": \"b\"}", "If-Unmodified-Since", settled).status())
                .as("changed since, perhaps within the same second")
                .isEqualTo(412);
    }

    /** Nobody can have read anything else of a feature that has just been made. */
    @Test
    void theFirstStateCanBeChangedAtOnce() {
        var path = created("");
        var at = read(path).header("Last-Modified");
        assertThat(patch(path, CHANGE, "If-Unmodified-Since", at).status()).isEqualTo(204);
    }

    @Test
    void aDateIsAmbiguousWhereItFitsAnotherState() {
        var second = Instant.parse("2026-11-26T10:00:00Z");
        var state = new RowState(2, second.plusMillis(500));
        var same = new Precondition(List.of(), second);
        var next = new Precondition(List.of(), second.plusSeconds(1));
        assertThat(same.isAmbiguous(state, null)).as("nothing else to read").isFalse();
        assertThat(same.isAmbiguous(state, second.minusSeconds(9))).isTrue();
        assertThat(next.isAmbiguous(state, second.minusSeconds(9))).isFalse();
        assertThat(next.isAmbiguous(state, second.plusMillis(1))).isTrue();
        var later = new Precondition(List.of(), second.plusSeconds(2));
        assertThat(later.isAmbiguous(state, second.plusMillis(1))).isFalse();
    }

    @Test
    void whileAnImportWritesAnEditorIsToldToComeBack() throws Exception {
        var path = created("");
        try (var connection = store.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "SELECT pg_advisory_xact_lock(hashtext('ritchi.import'), hashtext('fabs'))");
            var answer = patch(path, CHANGE, "If-Match", tag(path));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            connection.rollback();
        }
        assertThat(patch(path, CHANGE, "If-Match", tag(path)).status()).isEqualTo(204);
    }

    /** Two changes in one second have one Last-Modified: who has read the first must not write. */
    @Test
    void aDateThatFitsTwoStatesIsRefused() throws Exception {
        var path = created("");
        var second = Instant.now().minusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
        var id = WriteTests.id(path);
        rows.execute(at(id, second.plusMillis(100), 1));
        rows.execute(at(id, second.plusMillis(900), 2));
        var date = http(second.plusSeconds(1));
        assertThat(read(path).header("Last-Modified")).isEqualTo(date);
        assertThat(patch(path, CHANGE, "If-Unmodified-Since", date).status()).isEqualTo(412);
        assertThat(as("editor", "DELETE", path, null, "If-Unmodified-Since", date).status())
                .isEqualTo(412);
        assertThat(patch(path, CHANGE, "If-Unmodified-Since", http(second.plusSeconds(2))).status())
                .as("read later than both")
                .isEqualTo(204);
    }

    private static String at(String id, Instant when, int version) {
        return "UPDATE fab.fab SET changed_at = '%s', version = %d WHERE id = '%s'"
                .formatted(when, version, id);
    }

    /** Everybody reads, adds one to what is there and writes; whoever was too late begins again. */
    @Test
    void ofAHundredWritersNoneLosesAnUpdate() throws Exception {
        var path = created(", \"investment_jpy\": 0");
        name("editor");
        int writers = 100;
        var pool = Executors.newFixedThreadPool(writers);
        var tasks = new ArrayList<Callable<int[]>>();
        for (int i = 0; i < writers; i++) {
            tasks.add(() -> addOne(path));
        }
        int successes = 0;
        int conflicts = 0;
        for (var done : pool.invokeAll(tasks)) {
            successes += done.get()[0];
            conflicts += done.get()[1];
        }
        pool.shutdown();
        var end = read(path).json();
        assertThat(end.at("/properties/investment_jpy").asInt()).isEqualTo(successes);
        assertThat(end.at("/properties/version").asInt()).isEqualTo(successes);
        assertThat(successes).isPositive();
        assertThat(conflicts).as("writers who were too late").isPositive();
        var history =
                "SELECT count(*) FROM fab.fab_history WHERE id = '" + WriteTests.id(path) + "'";
        assertThat(Integer.parseInt(value(history))).isEqualTo(successes);
    }

    /** At most three times: successes and refusals. */
    private int[] addOne(String path) {
        int refused = 0;
        for (int attempt = 0; attempt < 3; attempt++) {
            var read = read(path);
            int next = read.json().at("/properties/investment_jpy").asInt() + 1;
            var body = "{\"properties\": {\"investment_jpy\": " + next + "}}";
            int status = patch(path, body, "If-Match", read.header("ETag")).status();
            if (status == 204) {
                return new int[] {1, refused};
            }
            assertThat(status).isIn(412, 503);
            refused += status == 412 ? 1 : 0;
        }
        return new int[] {0, refused};
    }

    private static void waitForTheNextSecond() throws InterruptedException {
        Thread.sleep(1000 - Instant.now().toEpochMilli() % 1000 + 20);
    }

    private static Instant changedAt(Answer read) {
        return Instant.parse(read.json().at("/properties/changed_at").asString());
    }

    private static Instant instant(String http) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(http, Instant::from);
    }

    private static String http(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
