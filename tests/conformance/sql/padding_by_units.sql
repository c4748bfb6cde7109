-- lpad and rpad count UTF-16's units, length counts characters.
SELECT lpad('é😀', 4, '*'), rpad('é😀', 4, 'ab'), lpad('a', 5, '😀'), rpad('a', 3, '😀x'), length(lpad('a', 5, '😀')), length(rpad('é😀', 5, 'x'));
SELECT rpad('é😀', 2, 'x'), lpad('😀😀', 3, 'x'), rpad('a', 4, '😀'), lpad('a', 4, '😀'), rpad('😀', 2, 'x'), rpad('😀', 0, 'x');
SELECT lpad(ename, 8, '.-'), rpad(ename, 3, 'x') FROM emp ORDER BY empno LIMIT 3;
