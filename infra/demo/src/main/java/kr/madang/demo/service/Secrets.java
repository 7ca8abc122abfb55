package kr.madang.demo.service;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Passwords and keys of one demo, drawn at its first start and kept in a file that only its user can read. */
public final class Secrets {

    /** What is secret; the name in lower case is the key in the file. */
    public enum Name {
        POSTGRES_SUPERUSER,
        POSTGRES_OWNER,
        POSTGRES_APP,
        KEYCLOAK_ADMIN,
        KEYCLOAK_BACKEND,
        SEALING_KEY,
        SEALING_INDEX_KEY;

        /** Keycloak takes a plus sign in a password for a space, so passwords have none. */
        private Base64.Encoder form() {
            return this == SEALING_KEY || this == SEALING_INDEX_KEY
                    ? Base64.getEncoder()
                    : Base64.getUrlEncoder().withoutPadding();
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int BYTES = 32;

    private final Map<Name, String> values;

    private Secrets(Map<Name, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads the file and adds what is missing in it. */
    public static Secrets keptIn(Path file) throws IOException {
        Properties kept = read(file);
        SecureRandom random = new SecureRandom();
        Map<Name, String> values = new EnumMap<>(Name.class);
        for (Name name : Name.values()) {
            values.put(name, (String) kept.computeIfAbsent(name.key(), key -> draw(name, random)));
        }
        write(kept, file);
        return new Secrets(values);
    }

    /** 32 random bytes in Base64, where it is a password of the kind that is safe in addresses. */
    public String get(Name name) {
        return values.getOrDefault(name, "");
    }

    private static String draw(Name name, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return name.form().encodeToString(bytes);
    }

    private static Properties read(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        return kept;
    }

    private static void write(Properties kept, Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        }
    }
}
