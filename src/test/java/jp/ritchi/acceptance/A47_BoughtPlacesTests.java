package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import jp.ritchi.security.Browser;
import jp.ritchi.security.TestAccounts;
import jp.ritchi.traffic.detector.TypeBTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Feature under test: places of detectors that were bought, and may not be passed on, are told to
 * nobody who has not signed in, on no route.
 */
@ImportTest
class A47_BoughtPlacesTests {
    private static final String STATION = "jartic-9901-1";
    private static final double[] PLACE = {130.65512, 32.79534};
    private static final String HEADER = "情報源コード,計測地点番号,計測地点名,２次メッシュ番号,交通管理リンク番号,経度,緯度\r\n";
    private static final String TILES =
            "/ogc/collections/traffic-stations/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}";

    @LocalServerPort private int port;
    @Autowired private ImportClient imports;
    @Autowired private ImportRows rows;
    @Autowired private Environment environment;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private TestAccounts accounts;

    @BeforeEach
    void prepare() throws Exception {
        clear();
        accounts = new TestAccounts(environment);
        rows.source("jartic-type-b");
        rows.source("jartic-tmt");
        rows.run("UPDATE core.source SET redistributable = false WHERE id = 'jartic-tmt'");
        commit(TypeBTable.of(TypeBTable.row(1, "2026/09/01 00:00", "12")));
    }

    @AfterEach
    void clear() {
        rows.run("DELETE FROM traffic.station WHERE id LIKE 'jartic-990_-%'");
        if (accounts != null) {
            accounts.remove();
        }
    }

    private String commit(byte[] content) throws Exception {
        var run = imports.upload("x", content);
        assertThat(imports.commit(run.id()).state()).isEqualTo("committed");
        return run.id();
    }

    /** Every public address that there is, and those at which this station would be. */
    private List<String> addresses() {
        var all = new ArrayList<String>();
        PublicRoutes.patterns(routes, port).stream()
                .filter(pattern -> !pattern.startsWith("/api/imports")) // open in this test only
                .forEach(pattern -> all.addAll(PublicRoutes.addresses(pattern)));
        all.addAll(own());
        return all;
    }

    private static List<String> own() {
        var items = "/ogc/collections/traffic-stations/items";
        var box = "bbox=130.65,32.79,130.66,32.80";
        return List.of(
                items + "/" + STATION,
                items + "/" + STATION + "?f=html",
                items + "?" + box,
                items + "?q=%E8%A9%A6%E9%A8%931&limit=1000",
                items + "?filter=source_id%3D%27jartic-tmt%27",
                PublicRoutes.tile(TILES, 14, PLACE),
                PublicRoutes.tile(TILES, 8, PLACE),
                "/api/search?q=%E8%A9%A6%E9%A8%931&limit=100",
                "/api/exports/traffic-stations?f=csv&" + box,
                "/api/exports/traffic-stations?f=geojson&ids=" + STATION,
                "/api/traffic-stations/" + STATION + "/counts",
                "/api/traffic-stations/" + STATION + "/five-minute-counts");
    }

    private List<String> tellingOfIt() {
        return addresses().stream()
                .filter(
                        address -> {
                            var told = Told.get(port, address);
                            var told200 = told.status() == 200 ? told.body() : "";
                            return told200.contains(STATION) && !address.contains(STATION)
                                    || told200.contains("試験1")
                                    || told.body().contains("130.655")
                                    || told.body().contains("32.7953");
                        })
                .toList();
    }

    @Test
    void onlyThoseWhoHaveSignedInSeeThem() throws Exception {
        assertThat(tellingOfIt()).as("without a place it is public").isNotEmpty();
        var tile = PublicRoutes.tile(TILES, 14, PLACE);
        assertThat(Told.get(port, tile).status()).as("nothing is there yet").isEqualTo(204);
        var run = commit(TypeBTable.bytes(HEADER + "9901,1,試験1,493015,101,130.65512,32.79534\r\n"));
        assertThat(tellingOfIt()).isEmpty();
        assertThat(Told.get(port, tile).status()).isEqualTo(204);

        var browser = new Browser(port);
        browser.login(accounts.create("reader"), TestAccounts.PASSWORD);
        assertThat(browser.get(own().get(0)).body()).contains("130.65512");
        assertThat(browser.get(tile).body()).contains(STATION);
        assertThat(browser.get(own().get(11)).statusCode()).isEqualTo(200);
        assertThat(browser.get(own().get(9)).body()).doesNotContain("130.655");
        assertThat(tellingOfIt()).as("after staff have read them").isEmpty();

        assertThat(imports.undo(run).state()).isEqualTo("undone");
        assertThat(tellingOfIt()).as("public again, without a place").isNotEmpty();
    }
}
