package kr.madang.registration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Tells by a file's first bytes what it is. Its name is not asked. */
@Component
public class FileContent {

    /** Read when the platform starts. */
    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    /** Empty if it is nothing that is taken. */
    public Optional<Attachment.Kind> kindOf(byte[] beginning) {
        try {
            return Attachment.Kind.of(known.detect(new ByteArrayInputStream(beginning), new Metadata())
                    .getBaseType()
                    .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
