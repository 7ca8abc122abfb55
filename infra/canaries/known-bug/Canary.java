package canary;

/** Makes an exception and forgets to throw it. */
final class Canary {
    void ensurePositive(int number) {
        if (number <= 0) {
            new IllegalArgumentException("not positive");
        }
    }
}
