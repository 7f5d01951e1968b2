import { agencyName, CENTRE } from '../agencies.js';
import type { Officer } from './plan.js';

const officer = (name: string, title: string, agency: string): Officer => ({
  name,
  title,
  unit: agencyName(agency) ?? '',
});

export const desk = officer('Hoàng Văn Sơn', 'Công chức Bộ phận Một cửa', CENTRE);
export const land = officer('Phan Đình Lộc', 'Chuyên viên Văn phòng Đăng ký đất đai', 'H99.03');
export const landLead = officer('Trịnh Thị Kim Oanh', 'Phó Giám đốc Sở', 'H99.03');
export const civil = officer('Lê Thị Thu Hương', 'Công chức Tư pháp - Hộ tịch', 'H99.21');
export const civilLead = officer('Bùi Văn Thắng', 'Phó Chủ tịch', 'H99.21');
export const business = officer('Ngô Thanh Tùng', 'Chuyên viên đăng ký kinh doanh', 'H99.22');
export const residence = officer('Đoàn Mạnh Hùng', 'Cán bộ đăng ký cư trú', 'H99.21');
export const health = officer('Nguyễn Thu Thảo', 'Chuyên viên bảo hiểm y tế', 'H99.07');
