/** The exhibitor directory and the exhibitor's own profile over HTTP. */
@NullMarked
package kr.madang.exhibitor.web;

import org.jspecify.annotations.NullMarked;
