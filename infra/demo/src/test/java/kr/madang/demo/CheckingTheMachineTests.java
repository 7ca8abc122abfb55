package kr.madang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckingTheMachineTests {

    @TempDir
    Path folder;

    @Test
    void saysThatJavaHomePointsToNoJdk() throws Exception {
        assertThat(check("/nowhere/jdk"))
                .endsWith("JAVA_HOME points to no JDK: /nowhere/jdk. Point it to JDK 17 or newer, or unset it.\n1");
    }

    @Test
    void saysThatMavenIsTooOld() throws Exception {
        install("mvn", "echo 'Apache Maven 3.6.0 (97c98ec)'; echo 'Java version: 17.0.15'");

        assertThat(check(System.getProperty("java.home")))
                .endsWith("Maven 3.6.0 is too old: install Maven 3.6.3 or newer.\n1");
    }

    @Test
    void saysThatMavenDoesNotStart() throws Exception {
        install("mvn", "exit 1");

        assertThat(check(System.getProperty("java.home")))
                .endsWith("Maven does not tell its version; see what this says: mvn -v\n1");
    }

    private void install(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What the check says, and how it ends. */
    private String check(String javaHome) throws Exception {
        ProcessBuilder check = new ProcessBuilder("bash", "preflight.sh", "20000", folder.toString());
        check.environment().put("JAVA_HOME", javaHome);
        check.environment().merge("PATH", folder.toString(), (path, first) -> first + ':' + path);
        Process process = check.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said + process.exitValue();
    }
}
