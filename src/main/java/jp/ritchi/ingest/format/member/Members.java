package jp.ritchi.ingest.format.member;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipException;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.GzipOpener;
import jp.ritchi.ingest.format.ZipOpener;

/**
 * Looks through an upload for files of one kind. What is packed is unpacked into the upload's own
 * folder, once: a second look finds it there.
 */
public final class Members {
    /** More tables than a person would choose from. */
    static final int MAX_FOUND = 200;

    /** How many files of an archive are looked at only to tell what it is. */
    static final int MAX_LOOKED_AT = 500;

    private final Upload upload;
    private final MemberKind kind;
    private final boolean unpack;
    private final List<Member> found = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int lookedAt;
    private boolean packed;

    private Members(Upload upload, MemberKind kind, boolean unpack) {
        this.upload = upload;
        this.kind = kind;
        this.unpack = unpack;
    }

    /**
     * Whether the upload holds a file of the kind; unpacks no more than beginnings.
     *
     * @throws FileRefused when an archive is damaged or not safe, whatever it holds
     */
    public static boolean holds(Upload upload, MemberKind kind) throws IOException {
        var members = new Members(upload, kind, false);
        members.look();
        return !members.found.isEmpty();
    }

    /** All files of the kind, unpacked. */
    public static Members of(Upload upload, MemberKind kind) throws IOException {
        var members = new Members(upload, kind, true);
        members.look();
        return members;
    }

    /** Whether something of the upload is an archive or packed. */
    public boolean packed() {
        return packed;
    }

    public List<Member> found() {
        return found;
    }

    /** Places of the files that are of other kinds, at most a thousand. */
    public List<String> others() {
        return others;
    }

    private void look() throws IOException {
        for (var part : upload.parts()) {
            if (ZipOpener.isZip(part.content())) {
                packed = true;
                if (kind.isArchive(part.content())) {
                    found.add(new Member(part.name(), part.content()));
                } else {
                    archive(part);
                }
            } else if (GzipOpener.isGzip(head(part.content()))) {
                packed = true;
                gzip(part);
            } else {
                byte[] head = head(part.content());
                boolean good = kind.begins(head, head.length < MemberKind.HEAD);
                judge(part.name(), part.content(), good);
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MemberKind.HEAD);
        }
    }

    private void judge(String place, Path file, boolean good) {
        if (good) {
            found.add(new Member(place, file));
        } else if (others.size() < 1_000) {
            others.add(place);
        }
        if (found.size() > MAX_FOUND) {
            throw new FileRefused(
                    "too-many-files",
                    "ZIP の中に同じ形式のファイルが " + MAX_FOUND + " 件より多くあります。分けて送ってください。",
                    "The archive holds more than "
                            + MAX_FOUND
                            + " files of this format. Send it in parts.");
        }
    }

    private void gzip(Upload.Part part) throws IOException {
        try (var in = GzipOpener.open(part.content())) {
            take(part.name(), part.name(), in);
        } catch (ZipException | EOFException e) {
            throw GzipOpener.damaged();
        }
    }

    private void archive(Upload.Part part) throws IOException {
        ZipOpener.open(
                part.content(),
                upload.folder(),
                new ZipOpener.EntryReader() {
                    @Override
                    public boolean take(String place, InputStream content) throws IOException {
                        Members.this.take(part.name() + "/" + place, place, content);
                        return goesOn();
                    }

                    @Override
                    public boolean takeWhole(String place, Path content) throws IOException {
                        boolean whole = kind.isArchive(content);
                        if (whole) {
                            try (var in = Files.newInputStream(content)) {
                                judge(place, unpacked(part.name() + "/" + place, in), true);
                            }
                        }
                        return whole;
                    }
                });
    }

    private boolean goesOn() {
        return unpack || found.isEmpty() && ++lookedAt < MAX_LOOKED_AT;
    }

    private void take(String key, String place, InputStream content) throws IOException {
        byte[] head = content.readNBytes(MemberKind.HEAD);
        boolean good = kind.begins(head, head.length < MemberKind.HEAD);
        var file = upload.content();
        if (good && unpack) {
            file = unpacked(key, new SequenceInputStream(new ByteArrayInputStream(head), content));
        }
        judge(place, file, good);
    }

    private Path unpacked(String key, InputStream content) throws IOException {
        if (!unpack) {
            return upload.content();
        }
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        var file = upload.folder().resolve("member-" + id);
        if (!Files.exists(file)) {
            var whole = Files.createTempFile(upload.folder(), "unpacking", null);
            try {
                Files.copy(content, whole, StandardCopyOption.REPLACE_EXISTING);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        }
        return file;
    }
}
