package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.bulk.Screenings;
import jp.ritchi.security.Browser;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Feature under test: nobody can tell from any answer whether there are rows that the public may
 * not see. Every public route is asked before and after such rows exist in all layers, and after
 * those who may see them have asked the same.
 */
@RitchiServer
class A04_HiddenRowsTests {
    private static final String EXECUTION = "/ogc/processes/parcel-eligibility/execution";
    private static final List<String> VISIBILITIES = List.of("staff", "restricted");

    @LocalServerPort private int port;
    @Autowired private JdbcClient writer;
    @Autowired private Screenings screenings;
    @Autowired private Environment environment;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private HiddenRows rows;
    private TestAccounts accounts;

    @BeforeEach
    void insertPublicRows() {
        accounts = new TestAccounts(environment);
        rows = new HiddenRows(writer);
        rows.removeAll();
        rows.insertPublic();
        screenings.refresh();
    }

    @AfterEach
    void removeRows() {
        rows.removeAll();
        screenings.refresh();
        accounts.remove();
    }

    @Test
    void noAnswerDiffersWhenHiddenRowsAppearAreChangedAndAreReadByOthers() {
        var before = everything();
        assertThat(before).hasSizeGreaterThan(400);
        rows.insertHidden();
        assertThat(screenings.refresh().changed()).as("kept values").isPositive();
        assertThat(differences(before)).as("after hidden rows appeared").isEmpty();

        rows.execute("UPDATE core.source SET title_en = 'Changed' WHERE id = 'a04-source'");
        rows.execute("UPDATE parcel.parcel SET lots = 1 WHERE id = '" + hidden("parcels") + "'");
        rows.execute("UPDATE traffic.hourly_count SET small = 1 WHERE source_id = 'a04-source'");
        rows.execute("UPDATE infrastructure.budget SET amount_jpy = 1 WHERE id = 'a04-staff'");
        rows.execute(
                "UPDATE eligibility.programme SET effective_to = '2099-01-01'"
                        + " WHERE version LIKE 'a04-%'");
        screenings.refresh();
        before.keySet().removeIf(A04_HiddenRowsTests::showsThePublicParcel);
        assertThat(differences(before)).as("after hidden rows changed").isEmpty();

        for (var role : List.of("reader", "administrator")) {
            var browser = new Browser(port);
            browser.login(accounts.create(role), TestAccounts.PASSWORD);
            before.keySet().forEach(question -> ask(browser, question));
        }
        assertThat(differences(before)).as("after others had read them").isEmpty();

        rows.removeHidden();
        screenings.refresh();
        assertThat(differences(before)).as("after hidden rows went").isEmpty();
    }

    /** Its source has been renamed. */
    private static boolean showsThePublicParcel(String question) {
        return question.contains("/parcels")
                || question.contains("/parcel-screenings")
                || question.contains("/collections/sources")
                || question.equals("GET /ogc/collections")
                || question.startsWith("GET /ogc/collections?")
                || question.contains("/api/search")
                || question.contains(HiddenRows.PUBLIC_PARCEL);
    }

    @Test
    void aHiddenIdIsAnsweredAsAnAbsentOne() {
        rows.insertHidden();
        for (var collection : HiddenRows.TABLES.keySet()) {
            for (var visibility : VISIBILITIES) {
                var id = HiddenRows.id(collection, visibility);
                var absent = id.replace("a04", "xyz");
                var item = "/ogc/collections/" + collection + "/items/";
                for (var query : List.of("", "?f=html")) {
                    assertThat(nameless(Told.get(port, item + id + query), id))
                            .isEqualTo(nameless(Told.get(port, item + absent + query), absent));
                }
            }
        }
    }

    @Test
    void thoseWhoMaySeeTheRowsSeeThemEverywhere() {
        rows.insertHidden();
        sees("reader", "staff", true);
        sees("reader", "restricted", false);
        sees("administrator", "staff", true);
        sees("administrator", "restricted", true);
    }

    private void sees(String role, String visibility, boolean visible) {
        var browser = new Browser(port);
        assertThat(browser.login(accounts.create(role), TestAccounts.PASSWORD).statusCode())
                .isEqualTo(200);
        int status = visible ? 200 : 404;
        var at = visibility.equals("staff") ? HiddenRows.SITE : HiddenRows.AT_SEA;
        for (var collection : HiddenRows.TABLES.keySet()) {
            var as = role + " " + visibility + " " + collection;
            var id = HiddenRows.id(collection, visibility);
            var path = "/ogc/collections/" + collection;
            assertThat(browser.get(path + "/items/" + id).statusCode()).as(as).isEqualTo(status);
            assertThat(browser.get(path + "/items?limit=1000&q=a04").body().contains(id))
                    .as(as)
                    .isEqualTo(visible);
            var tile = path + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}";
            assertThat(browser.get(PublicRoutes.tile(tile, 14, at)).body().contains(id))
                    .as(as)
                    .isEqualTo(visible);
        }
        var found = browser.get("/api/search?q=a04&limit=100").body();
        assertThat(found.contains(hidden("fabs", visibility))).isEqualTo(visible);
        assertThat(browser.get("/api/programmes").body().contains("a04-" + visibility))
                .isEqualTo(visible);
        var counts = "/api/traffic-stations/" + hidden("traffic-stations", visibility) + "/counts";
        assertThat(browser.get(counts).statusCode()).isEqualTo(status);
        var samples =
                "/api/monitoring-points/" + hidden("monitoring-points", visibility) + "/samples";
        assertThat(browser.get(samples).statusCode()).isEqualTo(status);
        var parcel =
                body("{\"parcels\": [\"" + hidden("parcels", visibility) + "\"]}", "2025-01-01");
        assertThat(browser.send("POST", EXECUTION, parcel).statusCode()).isEqualTo(status);
        var beside = browser.send("POST", EXECUTION, body(site(at), "2025-01-01")).body();
        assertThat(beside.contains("秘密の行")).isEqualTo(visible);
        assertThat(beside.contains(HiddenRows.SOURCE)).isEqualTo(visible);
        var screened = browser.send("POST", EXECUTION, screening(site(at))).body();
        assertThat(screened.contains(hidden("hazard-zones", visibility))).isEqualTo(visible);
    }

    @Test
    void publishingAndHidingARowIsInForceOnTheNextRequest() {
        rows.insertHidden();
        for (var collection : HiddenRows.TABLES.keySet()) {
            var id = HiddenRows.id(collection, "staff");
            var path = "/ogc/collections/" + collection;
            var addresses =
                    List.of(
                            path + "/items?q=a04&limit=1000",
                            PublicRoutes.tile(
                                    path
                                            + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                                    14,
                                    HiddenRows.SITE),
                            "/api/search?q=a04&limit=100");
            for (var visibility : List.of("public", "staff", "public", "restricted")) {
                rows.execute(
                        "UPDATE %s SET visibility = '%s' WHERE id = '%s'"
                                .formatted(HiddenRows.TABLES.get(collection)[0], visibility, id));
                for (var address : addresses) {
                    assertThat(Told.get(port, address).body().contains(id))
                            .as(visibility + " " + address)
                            .isEqualTo(visibility.equals("public"));
                }
            }
        }
    }

    @Test
    void whatWasRenderedForAnAdministratorCannotBeHadByItsTagOrInParts() {
        var path =
                PublicRoutes.tile(
                        "/ogc/collections/fabs/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                        14,
                        HiddenRows.AT_SEA);
        var before = Told.get(port, path);
        rows.insertHidden();
        var browser = new Browser(port);
        browser.login(accounts.create("administrator"), TestAccounts.PASSWORD);
        var theirs = browser.get(path);
        assertThat(theirs.statusCode()).isEqualTo(200);
        var tag = theirs.headers().firstValue("ETag").orElseThrow();
        assertThat(theirs.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(Told.get(port, path, "If-None-Match", tag)).isEqualTo(before);
        assertThat(Told.get(port, path, "Range", "bytes=0-40")).isEqualTo(before);
        assertThat(Told.get(port, path, "If-Range", tag, "Range", "bytes=0-")).isEqualTo(before);
    }

    private Map<String, Told> everything() {
        var told = new LinkedHashMap<String, Told>();
        for (var pattern : PublicRoutes.patterns(routes, port)) {
            for (var address : PublicRoutes.addresses(pattern)) {
                told.put("GET " + address, Told.get(port, address));
            }
        }
        executions().forEach(body -> told.put(body, Told.post(port, EXECUTION, body)));
        return told;
    }

    private List<String> differences(Map<String, Told> before) {
        var different = new ArrayList<String>();
        before.forEach(
                (question, told) -> {
                    var now = ask(question);
                    if (!now.equals(told)) {
                        different.add(question + ": " + now.differenceFrom(told));
                    }
                });
        return different;
    }

    private Told ask(String question) {
        return question.startsWith("GET ")
                ? Told.get(port, question.substring(4))
                : Told.post(port, EXECUTION, question);
    }

    private static void ask(Browser browser, String question) {
        if (question.startsWith("GET ")) {
            browser.get(question.substring(4));
        } else {
            browser.send("POST", EXECUTION, question);
        }
    }

    /** Sites beside hidden interchanges, hidden parcels in several ways, hidden programmes. */
    private static List<String> executions() {
        var hidden = "\"" + hidden("parcels") + "\"";
        var open = "\"" + HiddenRows.PUBLIC_PARCEL + "\"";
        var site = site(HiddenRows.SITE);
        return List.of(
                body(site, "2025-01-01"),
                body(site, "2026-06-01"),
                body(site(HiddenRows.AT_SEA), "2025-01-01"),
                screening(site),
                screening(site(HiddenRows.AT_SEA)),
                body("{\"parcels\": [" + open + "]}", "2026-06-01"),
                body("{\"parcels\": [" + hidden + "]}", "2026-06-01"),
                body("{\"parcels\": [" + open + ", " + hidden + "]}", "2026-06-01"),
                body(site, "2026-06-01").replace("higashihiroshima-ic-2km", "a04-staff"),
                body(site, "2026-06-01").replace("higashihiroshima-ic-2km", "a04-restricted"));
    }

    private static String hidden(String collection) {
        return hidden(collection, "staff");
    }

    private static String hidden(String collection, String visibility) {
        return HiddenRows.id(collection, visibility);
    }

    private static String site(double[] at) {
        return ("{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],"
                        + "[%1$s,%4$s],[%1$s,%2$s]]]}")
                .formatted(at[0] + 0.001, at[1] + 0.001, at[0] + 0.003, at[1] + 0.003);
    }

    private static String body(String site, String day) {
        return "{\"inputs\": {\"programme\": \"higashihiroshima-ic-2km\", \"asOf\": \"%s\", \"site\": %s}}"
                .formatted(day, site);
    }

    /** Asks many layers at once: hazards, land zones, roads, works. */
    private static String screening(String site) {
        return body(site, "2026-06-01").replace("higashihiroshima-ic-2km", "site-screening");
    }

    private static Told nameless(Told told, String id) {
        return new Told(told.status(), told.headers(), told.body().replace(id, "…"));
    }
}
