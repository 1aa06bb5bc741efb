package jp.ritchi.ingest.format.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in archives is judged before it is read, and nothing is written but in the folder.
 */
class HostileArchivesTest {
    private static final MemberKind ANY = (head, whole) -> head.length > 0 && head[0] == 'a';

    @TempDir Path folder;

    private String refusal(byte[] content) throws IOException {
        var upload = Tables.upload(folder, "x", content);
        return catchThrowableOfType(FileRefused.class, () -> Members.of(upload, ANY)).slug();
    }

    @Test
    void bombsAreRefused() throws IOException {
        var zeros = new byte[50 << 20];
        zeros[0] = 'a';
        assertThat(refusal(Tables.zip(Map.of("a", zeros)))).isEqualTo("unsafe-archive");
        assertThat(refusal(Tables.gzip(zeros))).isEqualTo("unsafe-archive");
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() throws IOException {
        for (var name : new String[] {"../a", "/etc/a", "C:\\a", "b/../../a"}) {
            assertThat(refusal(Tables.zip(Map.of(name, new byte[] {'a'}))))
                    .isEqualTo("unsafe-archive");
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
                    .containsOnly("content");
        }
    }

    @Test
    void moreFilesThanAnybodyWouldChooseFromAreRefused() throws IOException {
        var many = new HashMap<String, byte[]>();
        for (int i = 0; i <= Members.MAX_FOUND; i++) {
            many.put("f" + i, new byte[] {'a'});
        }
        assertThat(refusal(Tables.zip(many))).isEqualTo("too-many-files");
    }

    @Test
    void unpackedFilesAreFoundASecondTime() throws IOException {
        var upload =
                Tables.upload(folder, "x", Tables.zip(Map.of("中/a.txt", "abc".getBytes(UTF_8))));
        var first = Members.of(upload, ANY).found().get(0);
        assertThat(first.place()).isEqualTo("中/a.txt");
        assertThat(first.title()).isEqualTo("a");
        var second = Members.of(upload, ANY).found().get(0);
        assertThat(second.file()).isEqualTo(first.file()).hasContent("abc");
        try (var files = Files.list(upload.folder())) {
            assertThat(files).hasSize(2);
        }
    }
}
