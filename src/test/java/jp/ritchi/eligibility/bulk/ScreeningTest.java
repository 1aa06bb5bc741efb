package jp.ritchi.eligibility.bulk;

import java.util.List;
import java.util.Map;
import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.layer.LayerReads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test on the kept values of parcels, with parcels and interchanges of its own. */
@RitchiServer
abstract class ScreeningTest {
    static final String SOURCE = "screening-test";

    @Autowired protected Screenings screenings;
    @Autowired protected LayerReads reads;
    @Autowired protected JdbcClient writer;

    @BeforeEach
    void insertSource() {
        removeRows();
        writer.sql(
                        """
                        INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en,
                            licence, attribution_ja, attribution_en)
                        VALUES (?, '試験', 'Test', '試験', 'Test', 'none', '試験', 'Test')
                        """)
                .param(SOURCE)
                .update();
        screenings.refresh();
    }

    @AfterEach
    void removeRows() {
        SecurityContextHolder.clearContext();
        execute("DELETE FROM parcel.parcel WHERE source_id = '" + SOURCE + "'");
        execute("DELETE FROM interchange.interchange WHERE source_id = '" + SOURCE + "'");
        execute("DELETE FROM core.source WHERE id = '" + SOURCE + "'");
        screenings.refresh();
    }

    protected void execute(String sql) {
        writer.sql(sql).update();
    }

    protected void interchange(String id, double lon, double lat, String visibility) {
        writer.sql(
                        """
                        INSERT INTO interchange.interchange (id, name_ja, name_en, source_id, visibility,
                            positional_accuracy, geom, kind, n06_type, has_exit)
                        VALUES (?, '秘密IC', 'Secret IC', ?, ?, 'site',
                            ST_SetSRID(ST_Point(?, ?), 6668), 'interchange', 1, true)
                        """)
                .params(id, SOURCE, visibility, lon, lat)
                .update();
    }

    /** A parcel of about 90 by 110 m. */
    protected void parcel(String id, double lon, double lat, String visibility) {
        writer.sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id, visibility,
                            positional_accuracy, geom)
                        VALUES (?, '試験の筆', '1', 1, ?, ?, 'synthetic',
                            ST_SetSRID(ST_MakeEnvelope(?, ?, ?, ?), 6668))
                        """)
                .params(id, SOURCE, visibility, lon, lat, lon + 0.001, lat + 0.001)
                .update();
    }

    /** What is served of one parcel to a clearance; nothing when it is not there. */
    protected List<Map<String, Object>> served(String clearance, String id) {
        return as(
                clearance,
                () ->
                        reads.read(
                                client ->
                                        client.sql(
                                                        "SELECT interchange_id, nearest_m, farthest_m,"
                                                                + " centroid_m, area_ha, version"
                                                                + " FROM policy.parcel_screenings WHERE id = ?")
                                                .param(id)
                                                .query()
                                                .listOfRows()));
    }

    protected String stamp(String clearance) {
        return as(clearance, () -> reads.stamp("parcel-screenings"));
    }

    protected static <T> T as(String clearance, java.util.function.Supplier<T> work) {
        SecurityContextHolder.clearContext();
        if (!clearance.equals("public")) {
            var granted = new SimpleGrantedAuthority("CLEARANCE_" + clearance.toUpperCase());
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                    "clerk", null, List.of(granted)));
        }
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Every kept row but for its version and time. */
    protected List<String> kept() {
        return writer.sql(
                        "SELECT (to_jsonb(s) - 'version' - 'changed_at')::text"
                                + " FROM eligibility.parcel_screening s ORDER BY parcel_id, clearance")
                .query(String.class)
                .list();
    }
}
