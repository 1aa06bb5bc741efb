package jp.ritchi.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say about their coordinate system, as programs write it. */
class CrsTextTest {
    private static final String ESRI_ZONE_2 =
            "PROJCS[\"JGD_2011_Japan_Zone_2\",GEOGCS[\"GCS_JGD_2011\",DATUM[\"D_JGD_2011\","
                    + "SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                    + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
                    + "PARAMETER[\"Central_Meridian\",131.0],PARAMETER[\"Scale_Factor\",0.9999],"
                    + "PARAMETER[\"Latitude_Of_Origin\",33.0],UNIT[\"Meter\",1.0]]";

    @ParameterizedTest
    @CsvSource({
        "EPSG:6670, 6670",
        "epsg:4612, 4612",
        "urn:ogc:def:crs:EPSG::6668, 6668",
        "urn:ogc:def:crs:EPSG:9.8:2443, 2443",
        "http://www.opengis.net/def/crs/EPSG/0/4326, 4326",
        "http://www.opengis.net/gml/srs/epsg.xml#4612, 4612",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 4326",
    })
    void codesWithTheirAuthority(String text, int epsg) {
        assertThat(CrsText.findEpsg(text)).contains(epsg);
    }

    @ParameterizedTest
    @CsvSource({
        "JGD_2011_Japan_Zone_1, 6669",
        "JGD_2011_Japan_Zone_19, 6687",
        "JGD_2000_Japan_Zone_12, 2454",
        "Japan_Zone_9, 30169",
        "JGD2011 / Japan Plane Rectangular CS XIV, 6682",
        "JGD2000 / Japan Plane Rectangular CS IX, 2451",
        "JGD_2011_UTM_Zone_54N, 6691",
        "JGD_2000_UTM_Zone_53N, 3099",
        "WGS_1984_UTM_Zone_54N, 32654",
        "WGS_1984_Web_Mercator_Auxiliary_Sphere, 3857",
    })
    void namesOfProjectedSystems(String name, int epsg) {
        var wkt = "PROJCS[\"" + name + "\",GEOGCS[\"x\"]]";
        assertThat(CrsText.findEpsg(wkt)).contains(epsg);
    }

    @ParameterizedTest
    @CsvSource({
        "GCS_JGD_2011, 6668",
        "GCS_JGD_2000, 4612",
        "JGD2000, 4612",
        "GCS_Tokyo, 4301",
        "GCS_WGS_1984, 4326",
    })
    void namesOfGeographicSystems(String name, int epsg) {
        assertThat(CrsText.findEpsg("GEOGCS[\"" + name + "\",DATUM[\"x\"]]")).contains(epsg);
    }

    @Test
    void esriTextIsKnownByNameAndWithoutItByItsParameters() {
        assertThat(CrsText.findEpsg(ESRI_ZONE_2)).contains(6670);
        assertThat(CrsText.findEpsg(ESRI_ZONE_2.replace("JGD_2011_Japan_Zone_2", "unnamed")))
                .contains(6670);
        assertThat(
                        CrsText.findEpsg(
                                ESRI_ZONE_2
                                        .replace("JGD_2011_Japan_Zone_2", "unnamed")
                                        .replace("0.9999", "0.9996")))
                .isEmpty();
    }

    /** Whatever GeoTools writes for a zone is found again, with its code and without. */
    @ParameterizedTest
    @ValueSource(ints = {2443, 2454, 2461, 6669, 6678, 6687, 30161, 30179})
    void wellKnownTextOfTheRegister(int epsg) throws Exception {
        var wkt = CRS.decode("EPSG:" + epsg, true).toWKT();
        assertThat(CrsText.findEpsg(wkt)).contains(epsg);
        var bare = wkt.replaceAll(",\\s*AUTHORITY\\[\"EPSG\",\\s*\"[0-9]+\"\\]", "");
        assertThat(bare).doesNotContain("AUTHORITY");
        assertThat(CrsText.findEpsg(bare)).contains(epsg);
        assertThat(CrsText.findEpsg(bare.replaceFirst("\"[^\"]+\"", "\"my plane\"")))
                .contains(epsg);
    }

    @Test
    void newerTextAndCompoundSystems() {
        assertThat(
                        CrsText.findEpsg(
                                "PROJCRS[\"x\",BASEGEOGCRS[\"JGD2011\",DATUM[\"y\",ELLIPSOID[\"GRS 1980\",6378137,298.257222101]]],"
                                        + "CONVERSION[\"z\"],CS[Cartesian,2],ID[\"EPSG\",6671]]"))
                .contains(6671);
        assertThat(
                        CrsText.findEpsg(
                                "COMPD_CS[\"JGD2011 + height\",GEOGCS[\"JGD2011\",AUTHORITY[\"EPSG\",\"6668\"]],"
                                        + "VERT_CS[\"h\",AUTHORITY[\"EPSG\",\"6695\"]],AUTHORITY[\"EPSG\",\"6697\"]]"))
                .contains(6668);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "PROJCS[",
                "PROJCS[\"a\"",
                "EPSG:12",
                "LOCAL_CS[\"任意座標系\"]",
                "PROJCS[\"JGD_2011_Japan_Zone_20\"]",
                "GEOGCS[\"Mars_2000\"]"
            })
    void whatSaysNothingIsNoCode(String text) {
        assertThat(CrsText.findEpsg(text)).isEmpty();
    }

    @Test
    void deepNestingEndsAtOnce() {
        assertThat(CrsText.findEpsg("A[".repeat(9_000))).isEmpty();
    }
}
