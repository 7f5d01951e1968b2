/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots['test-board, waiting: tree'] = `
heading "Bảng tin" level=2
"Đang tải"
`;
/* end snapshot test-board, waiting: tree */

snapshots['test-board, shown: tree'] = `
heading "Bảng tin" level=2
"Tin:"
"Ông Mẫu đã nộp hồ sơ"
"Bảng tin"
"Bảng tin"
link "Xem thêm"
"Tìm tin"
textbox "Tìm tin"
button "Tìm"
`;
/* end snapshot test-board, shown: tree */

snapshots['test-board, refused: tree'] = `
heading "Bảng tin" level=2
"Tin:"
"Ông Mẫu đã nộp hồ sơ"
"Bảng tin"
"Bảng tin"
link "Xem thêm"
group "Xin nhập ít nhất hai chữ"
  link "Xin nhập ít nhất hai chữ"
"Tìm tin"
textbox "Tìm tin" invalid=true
button "Tìm"
`;
/* end snapshot test-board, refused: tree */

snapshots['test-board, shown: keys'] = `
Tab → link "Xem thêm"
Tab → textbox "Tìm tin"
Tab → button "Tìm"
`;
/* end snapshot test-board, shown: keys */
