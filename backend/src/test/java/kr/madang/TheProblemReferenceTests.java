package kr.madang;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every code has words in both languages and a row in the reference. {@code -Dreference=write} writes it anew. */
class TheProblemReferenceTests {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "problems.md");
    private static final Properties KOREAN = texts("ko");
    private static final Properties ENGLISH = texts("en");

    /** What the framework refuses by itself has a code too. */
    private static final Map<String, Problem.Kind> OF_THE_FRAMEWORK = Map.of(
            "address-unknown", Problem.Kind.ABSENT,
            "request-invalid", Problem.Kind.MALFORMED,
            "request-unreadable", Problem.Kind.MALFORMED);

    private static final Map<String, Integer> STATUS_OF_THE_FRAMEWORK = Map.of(
            "method-not-allowed", 405,
            "answer-form-unknown", 406,
            "body-form-unknown", 415,
            "body-too-large", 413,
            "unexpected-failure", 500);

    @Test
    void everyCodeHasWordsInBothLanguages() {
        Set<String> wanted = new TreeSet<>();
        statuses().keySet().forEach(code -> {
            wanted.add(code + ".title");
            wanted.add(code + ".detail");
        });

        assertThat(problemKeys(KOREAN)).isEqualTo(wanted);
        assertThat(problemKeys(ENGLISH)).isEqualTo(wanted);
        assertThat(fieldKeys(KOREAN)).isEqualTo(fieldKeys(ENGLISH));
    }

    @Test
    void everyRefusalHasACodeOfItsOwn() {
        Map<String, Long> used = refusals().stream()
                .collect(Collectors.groupingBy(TheProblemReferenceTests::code, TreeMap::new, Collectors.counting()));

        assertThat(used.values()).containsOnly(1L);
    }

    @Test
    void theReferenceListsEveryCode() throws IOException {
        String rendered = render();
        if ("write".equals(System.getProperty("reference"))) {
            Files.writeString(REFERENCE, rendered);
        }

        assertThat(Files.readString(REFERENCE)).isEqualTo(rendered);
    }

    private static String render() {
        String rows = statuses().entrySet().stream()
                .map(row -> "| `%s` | %d | %s | %s |"
                        .formatted(
                                row.getKey(),
                                row.getValue(),
                                KOREAN.getProperty(row.getKey() + ".title"),
                                ENGLISH.getProperty(row.getKey() + ".detail").replace("''", "'")))
                .collect(joining("\n"));
        return """
                # Problem codes

                A request that cannot be carried out is answered with `application/problem+json` (RFC 9457). `code` never
                changes after a release, so programs branch on it; `title` and `detail` are for people and come in Korean or
                English by `Accept-Language`. `errors` names each field that is wrong by JSON pointer. This page is rendered
                from the code by a test that fails when it is out of date.

                | code | status | 제목 | what to do |
                |---|---|---|---|
                %s
                """.formatted(rows);
    }

    private static Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new TreeMap<>(STATUS_OF_THE_FRAMEWORK);
        OF_THE_FRAMEWORK.forEach((code, kind) -> statuses.put(code, status(kind)));
        refusals()
                .forEach(refusal ->
                        statuses.put(code(refusal), status(problem(refusal).kind())));
        return statuses;
    }

    private static Set<Class<?>> refusals() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("kr.madang").stream()
                .map(found -> load(Objects.requireNonNull(found.getBeanClassName())))
                .collect(Collectors.toSet());
    }

    private static int status(Problem.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case ABSENT -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case UNACCEPTABLE -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static String code(Class<?> refusal) {
        return problem(refusal).code();
    }

    private static Problem problem(Class<?> refusal) {
        return Objects.requireNonNull(refusal.getAnnotation(Problem.class), () -> refusal + " has no @Problem");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> problemKeys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("field."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fieldKeys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("field."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        TheProblemReferenceTests.class.getResourceAsStream("/problems_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
