package jp.ritchi.eligibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.layer.LayerReads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Values of parcels are kept true. */
@SpringBootTest
class ScreeningsTests {
    @Autowired private Screenings screenings;
    @Autowired private LayerReads reads;

    @Test
    void everySeededParcelHasItsValuesWhenTheServiceIsReady() {
        assertThat(screenings.refresh()).isEqualTo(Screenings.Report.NOTHING);
        int parcels = count("SELECT count(*) FROM policy.parcels WHERE geom IS NOT NULL");
        assertThat(parcels).isGreaterThan(3_000);
        assertThat(count("SELECT count(*) FROM policy.parcel_screenings")).isEqualTo(parcels);
        assertThat(count("SELECT count(*) FROM policy.parcel_screenings WHERE nearest_m < 2000"))
                .isBetween(100, parcels - 100);
    }

    private int count(String sql) {
        return reads.read(client -> client.sql(sql).query(Integer.class).single());
    }
}
