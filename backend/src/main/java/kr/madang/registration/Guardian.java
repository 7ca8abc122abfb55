package kr.madang.registration;

/** Who answers for a child under 14. */
public record Guardian(String name, String email) {

    @Override
    public String toString() {
        return "Guardian[]";
    }
}
