package jp.ritchi.ingest.format.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Uploads;
import jp.ritchi.ingest.format.dbf.DbfBytes;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapefileFormatTest {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String ZONE_2 =
            "PROJCS[\"JGD_2011_Japan_Zone_2\",GEOGCS[\"GCS_JGD_2011\",DATUM[\"D_JGD_2011\",SPHEROID["
                    + "\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\","
                    + "0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\""
                    + ",0.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",131.0],"
                    + "PARAMETER[\"Scale_Factor\",0.9999],PARAMETER[\"Latitude_Of_Origin\",33.0],UNIT["
                    + "\"Meter\",1.0]]";

    @TempDir Path folder;
    private final ShapefileFormat format = new ShapefileFormat();

    private static ShpBytes twoPoints() {
        return new ShpBytes(1).add(ShpBytes.point(1, 130.8, 32.9)).add(ShpBytes.point(1, 131, 33));
    }

    private static byte[] names(Charset charset, String... names) {
        var table = new DbfBytes(charset).field("名前", 'C', 20, 0);
        for (var name : names) {
            table.row(name);
        }
        return table.bytes();
    }

    private static Map<String, byte[]> whole(String stem, Charset charset) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(stem + ".dbf", names(charset, "菊陽", "大津"));
        files.put(stem + ".prj", ZONE_2.getBytes(StandardCharsets.US_ASCII));
        files.put(stem + ".shp", twoPoints().shapes());
        files.put(stem + ".shx", twoPoints().index());
        return files;
    }

    private Upload loose(Map<String, byte[]> files) {
        return Uploads.upload(folder, files);
    }

    private Upload zipped(Map<String, byte[]> files) {
        return Uploads.upload(folder, "area.zip", Uploads.zip(files));
    }

    private static void checkNames(Uploads.Read read) {
        assertThat(read.table().fields()).extracting(SourceField::name).containsExactly("名前");
        assertThat(read.records())
                .extracting(record -> record.values()[0])
                .containsExactly("菊陽", "大津");
        assertThat(read.geometries())
                .extracting(Object::toString)
                .containsExactly("POINT (130.8 32.9)", "POINT (131 33)");
    }

    @Test
    void looseFilesThatBelongTogetherAreOneTable() throws IOException {
        var upload = loose(whole("地区", CP932));
        assertThat(format.recognises(upload)).isTrue();
        var read = Uploads.read(format, upload);
        assertThat(read).hasSize(1);
        checkNames(read.get(0));
        assertThat(read.get(0).table().name()).isEqualTo("地区");
        assertThat(read.get(0).table().rows()).isEqualTo(2);
        assertThat(read.get(0).table().crs().epsg()).isEqualTo(6670);
        assertThat(Uploads.remarks(format, upload)).isEmpty();
    }

    @Test
    void severalShapefilesInFoldersOfAnArchiveAreSeveralTables() throws IOException {
        var files = whole("a/b/町", StandardCharsets.UTF_8);
        files.putAll(whole("c/市", CP932));
        files.put("readme.txt", "x".getBytes());
        files.put("a/b/町.shp.xml", "<x/>".getBytes());
        var upload = zipped(files);
        assertThat(format.recognises(upload)).isTrue();
        var read = Uploads.read(format, upload);
        assertThat(read).extracting(r -> r.table().name()).containsExactly("町", "市");
        read.forEach(ShapefileFormatTest::checkNames);
    }

    @Test
    void twinsInTwoCharsetsAreTwoTablesUtf8First() throws IOException {
        var files = whole("X_GML/Shift-JIS/N03", CP932);
        files.putAll(whole("X_GML/UTF-8/N03", StandardCharsets.UTF_8));
        var upload = zipped(files);
        var read = Uploads.read(format, upload);
        assertThat(read)
                .extracting(r -> r.table().name())
                .containsExactly("X_GML/UTF-8/N03", "X_GML/Shift-JIS/N03");
        read.forEach(ShapefileFormatTest::checkNames);
        assertThat(Uploads.remarks(format, upload)).containsExactly("same-data-twice");
    }

    @Test
    void archiveInAnArchiveIsOpened() throws IOException {
        var upload = zipped(Map.of("43.zip", Uploads.zip(whole("x", CP932))));
        assertThat(format.recognises(upload)).isTrue();
        checkNames(Uploads.read(format, upload).get(0));
    }

    @Test
    void namesOfAnArchiveAreNeverNamesOfFiles() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("../evil.shp", twoPoints().shapes());
        var upload = zipped(files);
        assertThat(
                        catchThrowableOfType(FileRefused.class, () -> Uploads.read(format, upload))
                                .slug())
                .isEqualTo("unsafe-archive");
        var good = zipped(whole("a", CP932));
        Uploads.read(format, good);
        assertThat(good.folder().toFile().list())
                .allMatch(name -> name.startsWith("part-") || name.startsWith("shapefile-"))
                .hasSize(5);
    }

    @Test
    void whatAPersonChoosesIsTheCharset() throws IOException {
        var upload = loose(whole("a", CP932));
        var read = Uploads.read(format, upload, new OpenOptions(StandardCharsets.ISO_8859_1));
        assertThat(read.get(0).records().get(0).values()[0]).isNotEqualTo("菊陽");
        try (var file = format.open(upload, OpenOptions.NONE)) {
            assertThat(file.charset().orElseThrow().charset()).isEqualTo(CP932);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbf", "shx", "prj"})
    void aMissingPartIsSaid(String part) throws IOException {
        var files = whole("a", CP932);
        files.remove("a." + part);
        var upload = loose(files);
        var read = Uploads.read(format, upload).get(0);
        assertThat(read.geometries()).hasSize(2).doesNotContainNull();
        assertThat(read.problems()).isEmpty();
        var remark = Map.of("dbf", "no-attributes", "shx", "no-index", "prj", "no-system");
        assertThat(Uploads.remarks(format, upload)).containsExactly(remark.get(part));
        if (part.equals("prj")) {
            assertThat(read.table().crs()).isEqualTo(SourceCrs.ABSENT);
        } else if (part.equals("dbf")) {
            assertThat(read.table().fields()).isEmpty();
        } else {
            checkNames(read);
        }
    }

    @Test
    void aSingleFileIsWhatItsContentSays() throws IOException {
        var shapes = Uploads.upload(folder, "x.bin", twoPoints().shapes());
        assertThat(format.recognises(shapes)).isTrue();
        assertThat(Uploads.read(format, shapes).get(0).geometries()).hasSize(2);
        var table = Uploads.upload(folder, "x.bin", names(CP932, "菊陽"));
        assertThat(format.recognises(table)).isTrue();
        assertThat(Uploads.read(format, table).get(0).table().spatial()).isFalse();
        var index = Uploads.upload(folder, "x.shx", twoPoints().index());
        assertThat(format.recognises(index)).isTrue();
        assertThat(
                        catchThrowableOfType(FileRefused.class, () -> Uploads.read(format, index))
                                .slug())
                .isEqualTo("no-shapes");
        for (var other : List.of("", "PK\3\4", "SQLite format 3\0", "{}", "a,b\n1,2\n")) {
            var upload = Uploads.upload(folder, "x.shp", other.getBytes());
            assertThat(format.recognises(upload)).as(other).isFalse();
        }
    }

    @Test
    void deletedRecordsAreLeftOutWithTheirShapes() throws IOException {
        var table = new DbfBytes(CP932).field("n", 'C', 4, 0);
        var files = whole("a", CP932);
        files.put("a.dbf", table.row('*', "x".getBytes()).row("y").bytes());
        var read = Uploads.read(format, loose(files)).get(0);
        assertThat(read.records()).hasSize(1);
        assertThat(read.records().get(0).number()).isEqualTo(2);
        assertThat(read.records().get(0).values()).containsExactly("y");
        assertThat(read.geometries())
                .extracting(Object::toString)
                .containsExactly("POINT (131 33)");
        assertThat(read.table().rows()).isOne();
    }

    @Test
    void moreShapesOrMoreAttributesAreProblemsOfTheirRecords() throws IOException {
        var files = whole("a", CP932);
        files.put("a.dbf", names(CP932, "1", "2", "3"));
        assertThat(Uploads.read(format, loose(files)).get(0).problems())
                .containsExactly("3: There are attributes but no shape in the .shp.");
        files.put("a.dbf", names(CP932, "1"));
        var upload = loose(files);
        assertThat(Uploads.read(format, upload).get(0).problems())
                .containsExactly("2: There is a shape but no attributes in the .dbf.");
        assertThat(Uploads.remarks(format, upload)).containsExactly("counts-differ");
    }

    /** An editor that makes a shape larger appends it and leaves the old one behind. */
    @Test
    void theIndexTellsWhichShapeBelongsToWhichAttributes() throws IOException {
        var old = new ShpBytes(1).add(ShpBytes.point(1, 1, 1)).add(ShpBytes.point(1, 2, 2));
        var shapes = old.add(ShpBytes.point(1, 9, 9)).shapes();
        var index = Arrays.copyOf(twoPoints().index(), 116);
        ByteBuffer.wrap(index).putInt(100, (100 + 2 * 28) / 2);
        ByteBuffer.wrap(shapes).putInt(100 + 2 * 28, 1); // the appended record keeps its number
        var files = whole("a", CP932);
        files.put("a.shp", shapes);
        files.put("a.shx", index);
        assertThat(Uploads.read(format, loose(files)).get(0).geometries())
                .extracting(Object::toString)
                .containsExactly("POINT (9 9)", "POINT (2 2)");
    }

    @Test
    void anIndexOfAnotherFileIsNoticed() throws IOException {
        var line = ShpBytes.parts(3, ShpBytes.ring(0, 0, 1, 1));
        var files = whole("a", CP932);
        files.put("a.shx", new ShpBytes(3).add(line).add(line).index());
        assertThat(Uploads.read(format, loose(files)).get(0).problems())
                .singleElement()
                .asString()
                .startsWith("2: ");
    }

    @Test
    void aWrongLengthWithoutAnIndexEndsTheReadingWithTheNumberOfTheRecord() {
        var shapes = twoPoints().shapes();
        ByteBuffer.wrap(shapes).putInt(100 + 28 + 4, 1 << 30);
        var upload = Uploads.upload(folder, "a.shp", shapes);
        var refused = catchThrowableOfType(FileRefused.class, () -> Uploads.read(format, upload));
        assertThat(refused.slug()).isEqualTo("bad-shapes");
        assertThat(refused.sentence().en()).contains("shape 2 ");
    }

    @Test
    void withAnIndexOnlyTheBrokenRecordIsLost() throws IOException {
        var three = twoPoints().add(ShpBytes.point(1, 5, 5));
        var shapes = three.shapes();
        ByteBuffer.wrap(shapes).putInt(100 + 28 + 4, 1 << 30);
        var files = Map.of("a.shp", shapes, "a.shx", three.index());
        var read = Uploads.read(format, loose(files)).get(0);
        assertThat(read.problems()).singleElement().asString().startsWith("2: The length");
        assertThat(read.geometries().get(2)).hasToString("POINT (5 5)");
    }

    @Test
    void aFileCutInTheMiddleIsSaid() throws IOException {
        var files = whole("a", CP932);
        var shapes = files.get("a.shp");
        files.put("a.shp", Arrays.copyOf(shapes, shapes.length - 10));
        var upload = loose(files);
        assertThat(Uploads.remarks(format, upload)).containsExactly("cut-shapes");
        assertThat(Uploads.read(format, upload).get(0).problems())
                .singleElement()
                .asString()
                .startsWith("2: ");
    }

    @Test
    void absurdCountsOfAttributesAreSaidAndBounded() throws IOException {
        var files = whole("a", CP932);
        ByteBuffer.wrap(files.get("a.dbf")).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -2);
        var upload = loose(files);
        checkNames(Uploads.read(format, upload).get(0));
        assertThat(Uploads.remarks(format, upload)).containsExactly("dbf-too-short");
    }
}
