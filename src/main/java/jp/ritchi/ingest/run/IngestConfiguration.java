package jp.ritchi.ingest.run;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import jp.ritchi.ingest.run.upload.ImportLimits;
import jp.ritchi.ingest.run.upload.UploadFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Makes the limits of imports settable from outside, and receives files on the disk where they
 * stay, so that they are moved and not copied. Routes that take small files limit them themselves.
 */
@Configuration
@EnableConfigurationProperties(ImportLimits.class)
class IngestConfiguration {
    private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

    /** What is a little too large is still received, and then refused with our own sentence. */
    private static final DataSize MARGIN = DataSize.ofMegabytes(16);

    @Bean
    MultipartConfigElement multipart(ImportLimits limits, UploadFiles files) throws IOException {
        long most = limits.maxFileSize().toBytes() + MARGIN.toBytes();
        var multipart = new MultipartConfigFactory();
        multipart.setLocation(Files.createDirectories(files.arriving()).toString());
        multipart.setMaxFileSize(DataSize.ofBytes(most));
        multipart.setMaxRequestSize(DataSize.ofBytes(most));
        multipart.setFileSizeThreshold(IN_MEMORY);
        return multipart.createMultipartConfig();
    }
}
