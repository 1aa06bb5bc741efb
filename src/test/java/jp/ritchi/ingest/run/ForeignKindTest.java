package jp.ritchi.ingest.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import jp.ritchi.ingest.format.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignKindTest {
    private static ForeignKind kind(byte[] head) {
        return ForeignKind.of(head).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><title>ログイン | WEB_PAGE",
                "<HTML><body>ログインしてください | WEB_PAGE",
                "<?xml version='1.0'?><!DOCTYPE kml [<!ENTITY x 'y'>]><kml/> | XML_WITH_DOCTYPE",
                "<ogr:FeatureCollection xmlns:gml='http://www.opengis.net/gml/3.2'> | OTHER_GML",
                "<a/> | OTHER_XML",
                "%PDF-1.7 | PDF",
                "GIF89a | IMAGE",
                "Rar! | OTHER_PACKING",
                "AC1032 | CAD",
                "'  0\nSECTION\n  2\nHEADER' | CAD",
                "'999\nmade by\n0\nSECTION' | CAD",
                "'!table\n!version 300' | MAP_INFO",
                "'Version 300\nCharset\nColumns 2' | MAP_INFO",
                "'PROJCS[\"JGD2011\",' | SYSTEM_ONLY",
                "'a,b\rc,d\r' | OLD_LINE_ENDS",
                "'ログインしてください' | TEXT",
                "'0\n1\n' | TEXT",
            })
    void kindIsToldByTheFirstBytes(String text, ForeignKind expected) {
        byte[] bytes = text.replace("\\n", "\n").replace("\\r", "\r").getBytes(UTF_8);
        assertThat(kind(bytes)).isEqualTo(expected);
    }

    @Test
    void binaryKindsAreToldByTheirMarks() throws IOException {
        assertThat(kind("\u0089PNG\r\n".getBytes(ISO_8859_1))).isEqualTo(ForeignKind.IMAGE);
        assertThat(kind("\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1)))
                .isEqualTo(ForeignKind.IMAGE);
        assertThat(kind("II*\0\0".getBytes(ISO_8859_1))).isEqualTo(ForeignKind.IMAGE);
        assertThat(kind("7z\u00bc\u00af'".getBytes(ISO_8859_1)))
                .isEqualTo(ForeignKind.OTHER_PACKING);
        assertThat(kind("\u0020\u0030-lh5-".getBytes(ISO_8859_1)))
                .isEqualTo(ForeignKind.OTHER_PACKING);
        assertThat(kind(Tables.gzip(new byte[9]))).isEqualTo(ForeignKind.OTHER_PACKING);
        byte[] tar = new byte[512];
        System.arraycopy("a.csv".getBytes(UTF_8), 0, tar, 0, 5);
        System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);
        assertThat(kind(tar)).isEqualTo(ForeignKind.OTHER_PACKING);
        assertThat(kind(new byte[] {1, 0, 0, 0, 2, 0})).isEqualTo(ForeignKind.BINARY);
    }

    @Test
    void archivesAreToldByWhatIsInThem() throws IOException {
        assertThat(kind(Tables.zip(Map.of()))).isEqualTo(ForeignKind.EMPTY_ARCHIVE);
        assertThat(kind(Tables.zip(Map.of("a.pdf", new byte[1])))).isEqualTo(ForeignKind.ARCHIVE);
        assertThat(kind(Tables.zip(Map.of("word/document.xml", new byte[1]))))
                .isEqualTo(ForeignKind.WORD_OR_SLIDES);
        assertThat(
                        kind(
                                "PK..mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
                                        .getBytes(UTF_8)))
                .isEqualTo(ForeignKind.OPEN_DOCUMENT);
    }

    @Test
    void twoBytesACharacterAreToldWithAndWithoutAMark() {
        var text = "{\"type\": \"FeatureCollection\"}";
        assertThat(kind(text.getBytes(UTF_16))).isEqualTo(ForeignKind.UTF_16);
        assertThat(kind(text.getBytes(UTF_16LE))).isEqualTo(ForeignKind.UTF_16);
        assertThat(kind(text.getBytes(UTF_16BE))).isEqualTo(ForeignKind.UTF_16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t", "\u00ef\u00bb\u00bf", "\u00ef\u00bb\u00bf\n"})
    void nothingButSpaceIsNoKind(String text) {
        assertThat(ForeignKind.of(text.getBytes(ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void adviceEndsAsASentence(ForeignKind kind) {
        assertThat(kind.advice().ja()).endsWith("。");
        assertThat(kind.advice().en()).endsWith(".");
    }
}
