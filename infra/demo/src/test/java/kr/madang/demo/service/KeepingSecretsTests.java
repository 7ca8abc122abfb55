package kr.madang.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingSecretsTests {

    @TempDir
    Path folder;

    @Test
    void theyAreDrawnOnceAndStay() throws IOException {
        List<String> drawn = values(Secrets.keptIn(file()));

        assertThat(values(Secrets.keptIn(file()))).isEqualTo(drawn);
    }

    @Test
    void eachIsThirtyTwoBytesOfItsOwn() throws IOException {
        List<String> drawn = values(Secrets.keptIn(file()));

        assertThat(drawn).doesNotHaveDuplicates().allMatch(value -> bytes(value).length == 32);
    }

    @Test
    void passwordsHoldNothingThatAnAddressWouldChange() throws IOException {
        for (int file = 0; file < 20; file++) {
            Secrets secrets = Secrets.keptIn(folder.resolve(file + ".properties"));

            assertThat(secrets.get(Secrets.Name.KEYCLOAK_BACKEND)).matches("[A-Za-z0-9_-]{43}");
        }
    }

    private static byte[] bytes(String secret) {
        return Base64.getDecoder().decode(secret.replace('-', '+').replace('_', '/'));
    }

    @Test
    void onlyTheirUserCanReadThem() throws IOException {
        Secrets.keptIn(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatAnOlderFileLacksIsAdded() throws IOException {
        Files.writeString(file(), "postgres-app=kept\n");

        Secrets secrets = Secrets.keptIn(file());

        assertThat(secrets.get(Secrets.Name.POSTGRES_APP)).isEqualTo("kept");
        assertThat(values(Secrets.keptIn(file()))).isEqualTo(values(secrets)).doesNotContain("");
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }

    private static List<String> values(Secrets secrets) {
        return Arrays.stream(Secrets.Name.values()).map(secrets::get).toList();
    }
}
