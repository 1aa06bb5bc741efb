package jp.ritchi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipOpenerTest {
    private static final byte[] HELLO = "hello".getBytes();

    @TempDir Path folder;
    private final List<String> seen = new ArrayList<>();

    static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            add(zip, new ZipArchiveEntry(name), content);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content)
            throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private void open(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("upload"), bytes);
        ZipOpener.open(
                file,
                folder,
                (place, content) -> {
                    seen.add(place + "=" + content.readAllBytes().length);
                    return true;
                });
    }

    private String refusal(byte[] bytes) {
        var code = catchThrowableOfType(FileRefused.class, () -> open(bytes)).slug();
        assertThat(folder).isDirectoryNotContaining("glob:**.zip");
        return code;
    }

    @Test
    void archiveInAnArchiveIsOpened() throws IOException {
        open(zip("inner.zip", zip("sheet.xml", HELLO)));
        assertThat(seen).containsExactly("inner.zip/sheet.xml=5");
        assertThat(folder).isDirectoryContaining("glob:**/upload");
        assertThat(folder).isDirectoryNotContaining("glob:**/inner*");
    }

    @Test
    void thirdLevelIsRefused() throws IOException {
        assertThat(refusal(zip("a.zip", zip("b.zip", zip("c.txt", HELLO)))))
                .isEqualTo("unsafe-archive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "/etc/passwd",
                "C:\\x",
                "c:x",
                "..\\x",
                "a\\..\\x",
                "a\nb",
                "a\u0000b"
            })
    void namesThatLeaveTheFolderAreRefused(String name) throws IOException {
        assertThat(refusal(zip(name, HELLO))).isEqualTo("unsafe-archive");
        assertThat(seen).isEmpty();
    }

    @Test
    void nameOfThreeHundredBytesIsRefused() throws IOException {
        assertThat(refusal(zip("n".repeat(300), HELLO))).isEqualTo("unsafe-archive");
    }

    @Test
    void symbolicLinkIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            var link = new ZipArchiveEntry("link");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            add(zip, link, "/etc/passwd".getBytes());
        }
        assertThat(refusal(bytes.toByteArray())).isEqualTo("unsafe-archive");
    }

    @Test
    void zerosThatGrowAThousandfoldAreRefused() throws IOException {
        assertThat(refusal(zip("zeros", new byte[50 << 20]))).isEqualTo("unsafe-archive");
        assertThat(seen).isEmpty();
    }

    @Test
    void entryThatHoldsMoreThanItSaysIsRefused() throws IOException {
        byte[] bytes = zip("zeros", new byte[3 << 20]);
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bytes.length - 4; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                buffer.putInt(i + 24, 1000); // declared size in the central directory
            }
        }
        assertThat(refusal(bytes)).isEqualTo("unsafe-archive");
    }

    @Test
    void overlappingEntriesAreRefused() throws IOException {
        var two = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(two)) {
            add(zip, new ZipArchiveEntry("a"), HELLO);
            add(zip, new ZipArchiveEntry("b"), HELLO);
        }
        byte[] bytes = two.toByteArray();
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bytes.length - 4; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                buffer.putInt(i + 42, 0); // both claim the first header
            }
        }
        assertThat(refusal(bytes)).isEqualTo("unsafe-archive");
    }

    @Test
    void tenThousandAndOneEntriesAreRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            for (int i = 0; i <= ZipLimits.MAX_ENTRIES; i++) {
                add(zip, new ZipArchiveEntry("e" + i), new byte[0]);
            }
        }
        assertThat(refusal(bytes.toByteArray())).isEqualTo("unsafe-archive");
        assertThat(seen).isEmpty();
    }

    @Test
    void cutOrForeignBytesAreRefused() throws IOException {
        byte[] whole = zip("a", HELLO);
        assertThat(refusal(java.util.Arrays.copyOf(whole, whole.length - 30)))
                .isEqualTo("bad-archive");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4})).isEqualTo("bad-archive");
        assertThat(refusal(new byte[0])).isEqualTo("bad-archive");
    }
}
