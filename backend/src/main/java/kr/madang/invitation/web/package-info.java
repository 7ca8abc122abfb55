/** Inviting, over HTTP. */
@NullMarked
package kr.madang.invitation.web;

import org.jspecify.annotations.NullMarked;
