package jp.ritchi.ingest.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import jp.ritchi.ingest.run.upload.Incoming;
import org.springframework.web.multipart.MultipartFile;

/** A file that came as a part of a request; the container has it on disk and only moves it. */
record SentPart(MultipartFile part) implements Incoming.Sent {
    @Override
    public String name() {
        return Objects.requireNonNullElse(part.getOriginalFilename(), "?");
    }

    @Override
    public long bytes() {
        return part.getSize();
    }

    @Override
    public void moveTo(Path target) throws IOException {
        part.transferTo(target.toFile());
    }
}
