package jp.ritchi.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.table.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/** Of the same data in several formats the one with the fewest doubts is taken. */
class FormatOrderTest {
    private static final String GML =
            "<ksj:Dataset xmlns:ksj='http://nlftp.mlit.go.jp/ksj/schemas/ksj-app'"
                    + " xmlns:gml='http://www.opengis.net/gml/3.2'><ksj:A"
                    + " gml:id='a'><ksj:b>1</ksj:b></ksj:A></ksj:Dataset>";
    private static final String GEOJSON =
            "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[132,34]}}";

    @TempDir Path folder;

    private static List<TableFormat> formats() {
        var beans = new DefaultListableBeanFactory();
        new ClassPathBeanDefinitionScanner(beans).scan("jp.ritchi.ingest.format");
        var formats = beans.getBeansOfType(TableFormat.class).values();
        return formats.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
    }

    private String first(Map<String, byte[]> files) throws IOException {
        var upload = Tables.upload(folder, "x.zip", Tables.zip(files));
        for (var format : formats()) {
            if (format.recognises(upload)) {
                return format.id();
            }
        }
        return "";
    }

    @Test
    void formatsHaveIdsOfTheirOwnAndTextIsAskedLast() {
        var ids = formats().stream().map(TableFormat::id).toList();
        assertThat(ids).doesNotHaveDuplicates().startsWith("geojson").endsWith("csv");
        assertThat(ids).contains("ksj-gml", "kml", "xlsx");
    }

    @Test
    void geoJsonIsTakenFromADownloadInSeveralFormats() throws IOException {
        var gml = GML.getBytes(UTF_8);
        var table = "a,b\n1,2\n".getBytes(UTF_8);
        assertThat(
                        first(
                                Map.of(
                                        "N03.xml",
                                        gml,
                                        "N03.geojson",
                                        GEOJSON.getBytes(UTF_8),
                                        "list.csv",
                                        table)))
                .isEqualTo("geojson");
        assertThat(first(Map.of("N03.xml", gml, "list.csv", table))).isEqualTo("ksj-gml");
        assertThat(first(Map.of("readme.txt", "読んで".getBytes(UTF_8), "list.csv", table)))
                .isEqualTo("csv");
    }
}
