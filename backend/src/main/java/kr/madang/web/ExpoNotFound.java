package kr.madang.web;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/** No expo has the name that the address gives. */
@Problem(code = "expo-not-found", kind = Problem.Kind.ABSENT)
public class ExpoNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public ExpoNotFound(String slug) {
        super(slug);
    }
}
