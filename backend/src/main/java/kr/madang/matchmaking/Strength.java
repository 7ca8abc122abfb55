package kr.madang.matchmaking;

/** How much a company would like to meet another. */
public enum Strength {
    /** 꼭 만나고 싶어요. */
    MUST,
    /** 만나고 싶어요. */
    WANT,
    /** 괜찮습니다: would come if asked. */
    FINE,
    /** 만나지 않을게요: no meeting is ever planned. */
    NO
}
