package kr.madang.load.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The enrolled devices of an expo.
 *
 * @param gate where they all stand
 * @param secrets what each shows to be known
 */
public record ScanningDevices(UUID gate, List<String> secrets) {

    public ScanningDevices {
        secrets = List.copyOf(secrets);
    }

    /** Reads what the back end has written when it opened the expo. */
    static ScanningDevices read(Path folder, String slug) throws IOException {
        List<String> lines = Files.readAllLines(file(folder, slug));
        return new ScanningDevices(UUID.fromString(lines.get(0)), lines.subList(1, lines.size()));
    }

    static Path file(Path folder, String slug) {
        return folder.resolve(slug + ".devices");
    }
}
